package org.gochi.spiral.externalize;

import java.nio.file.Path;
import java.util.List;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Sql;

/** Puts right, on opening, what a program that was killed left half done. */
public final class Recovery {
  private Recovery() {}

  private record Unfinished(String dialogue, String id, String maker) {}

  /**
   * Marks replies cut off whose maker no longer lives.
   *
   * @return how many
   */
  public static int run(RecordStore store, Path home) {
    List<Unfinished> unfinished =
        store.query(
            connection ->
                Sql.all(
                    connection,
                    "SELECT dialogue, id, maker FROM spiral_utterance WHERE state = ?",
                    row -> new Unfinished(row.getString(1), row.getString(2), row.getString(3)),
                    UtteranceState.STREAMING.word()));
    int marked = 0;
    for (Unfinished each : unfinished) {
      if (!Maker.lives(home, each.maker())) {
        new Ending(store).cutOff(each.dialogue(), each.id());
        marked++;
      }
    }
    return marked;
  }
}
