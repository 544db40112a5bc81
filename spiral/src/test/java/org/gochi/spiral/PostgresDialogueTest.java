package org.gochi.spiral;

import java.nio.file.Path;

class PostgresDialogueTest extends DialogueContract {
  @Override
  Options options(Path folder) {
    return Options.home(folder).withDatabase(Postgres.fresh());
  }
}
