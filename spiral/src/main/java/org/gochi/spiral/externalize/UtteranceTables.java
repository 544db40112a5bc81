package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import org.gochi.record.Entry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/** Takes what was said into the table of utterances. */
final class UtteranceTables {
  private UtteranceTables() {}

  /** Whether the entry was one about an utterance. */
  static boolean apply(
      Connection connection, String ba, String dialogue, Entry entry, Payload payload)
      throws SQLException {
    switch (entry.kind()) {
      case Entries.SAID -> begin(connection, ba, dialogue, entry, payload, entry.actor(), null);
      case Entries.REPLY_BEGUN ->
          begin(
              connection,
              ba,
              dialogue,
              entry,
              payload,
              Actor.partner(payload.text("partner")).id(),
              payload.text("maker"));
      case Entries.REPLY_GREW -> grow(connection, ba, payload.text("id"), entry.words("text"));
      case Entries.REPLY_ENDED -> end(connection, ba, entry, payload);
      case Entries.ARTICULATED -> articulated(connection, ba, dialogue, payload);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void begin(
      Connection connection,
      String ba,
      String dialogue,
      Entry entry,
      Payload payload,
      String author,
      @Nullable String maker)
      throws SQLException {
    long branch = payload.number("branch");
    long depth = payload.number("depth");
    String parent = payload.maybe("parent");
    String text = entry.words("text");
    boolean person = maker == null;
    Sql.change(
        connection,
        "INSERT INTO spiral_utterance"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?, 0, ?, ?)",
        ba,
        payload.text("id"),
        Ids.number(payload.text("id")),
        dialogue,
        parent == null ? "" : parent,
        person ? 1 : 0,
        author,
        text == null ? "" : text,
        Payload.at(entry).toEpochMilli(),
        (person ? UtteranceState.SAID : UtteranceState.STREAMING).word(),
        maker == null ? "" : maker,
        branch,
        depth,
        person && text == null ? 1 : 0,
        entry.sequence());
    boolean first =
        Sql.change(
                connection,
                "INSERT INTO spiral_branch VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (dialogue, branch) DO NOTHING",
                dialogue,
                branch,
                payload.number("leaves"),
                depth - 1)
            > 0;
    if (first) {
      Sql.change(
          connection, "UPDATE spiral_dialogue SET branches = branches + 1 WHERE id = ?", dialogue);
    }
  }

  private static void grow(Connection connection, String ba, String id, @Nullable String text)
      throws SQLException {
    if (text == null) {
      Sql.change(
          connection,
          "UPDATE spiral_utterance SET text = '', erased = 1 WHERE ba = ? AND id = ?",
          ba,
          id);
    } else {
      Sql.change(
          connection,
          "UPDATE spiral_utterance SET text = text || ? WHERE ba = ? AND id = ?",
          text,
          ba,
          id);
    }
  }

  private static void end(Connection connection, String ba, Entry entry, Payload payload)
      throws SQLException {
    String id = payload.text("id");
    grow(connection, ba, id, entry.words("text"));
    Sql.change(
        connection,
        "UPDATE spiral_utterance SET state = ?, asked = ?, trouble = ? WHERE ba = ? AND id = ?",
        payload.text("state"),
        entry.words("asked"),
        payload.maybe("trouble"),
        ba,
        id);
  }

  private static void articulated(
      Connection connection, String ba, String dialogue, Payload payload) throws SQLException {
    String trouble = payload.maybe("trouble");
    Sql.change(
        connection,
        "UPDATE spiral_utterance SET articulated = "
            + (trouble == null ? Articulated.DONE : "articulated - 1")
            + " WHERE ba = ? AND id = ?",
        ba,
        payload.text("id"));
    Sql.change(
        connection, "UPDATE spiral_dialogue SET trouble = ? WHERE id = ?", trouble, dialogue);
  }

  static void erase(Connection connection, String ba, String id) throws SQLException {
    Sql.change(
        connection,
        "UPDATE spiral_utterance SET text = '', asked = NULL, erased = 1 WHERE ba = ? AND id = ?",
        ba,
        id);
    Sql.change(connection, "DELETE FROM spiral_quote WHERE ba = ? AND utterance = ?", ba, id);
  }

  /** How far articulating an utterance has come: 1 done, 0 not yet, below 0 failed that often. */
  static final class Articulated {
    static final int DONE = 1;

    private Articulated() {}
  }
}
