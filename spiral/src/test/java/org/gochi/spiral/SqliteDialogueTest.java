package org.gochi.spiral;

import java.nio.file.Path;

class SqliteDialogueTest extends DialogueContract {
  @Override
  Options options(Path folder) {
    return Options.home(folder);
  }
}
