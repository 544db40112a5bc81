package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.gochi.record.Entry;
import org.gochi.record.Projector;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;

/** The tables of dialogues, utterances, cards, links and changes, made from the record. */
public final class DialogueTables implements Projector {
  @Override
  public String name() {
    return "externalize";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    Sql.table(
        connection,
        "spiral_dialogue",
        "id TEXT PRIMARY KEY, ba TEXT NOT NULL, language TEXT NOT NULL, partner TEXT NOT NULL,"
            + " head TEXT NOT NULL, closed INTEGER NOT NULL, title INTEGER NOT NULL,"
            + " where_version INTEGER NOT NULL, branches INTEGER NOT NULL,"
            + " trouble TEXT, opened_at BIGINT NOT NULL, last_at BIGINT NOT NULL,"
            + " used BIGINT NOT NULL");
    Sql.index(connection, "spiral_dialogue", "ba");
    // Versioned texts of a dialogue: its titles, and wordings of "where we were".
    Sql.table(
        connection,
        "spiral_text",
        "dialogue TEXT NOT NULL, what TEXT NOT NULL, version INTEGER NOT NULL,"
            + " text TEXT NOT NULL, PRIMARY KEY (dialogue, what, version)");
    // A branch is a run of utterances in which each follows the one before; depth counts from the
    // root. So a path is a few ranges, and its end can be read without the rest.
    Sql.table(
        connection,
        "spiral_utterance",
        "ba TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, dialogue TEXT NOT NULL,"
            + " parent TEXT NOT NULL, person INTEGER NOT NULL, author TEXT NOT NULL,"
            + " text TEXT NOT NULL, at BIGINT NOT NULL, state TEXT NOT NULL, asked TEXT,"
            + " trouble TEXT, maker TEXT NOT NULL, branch INTEGER NOT NULL,"
            + " depth INTEGER NOT NULL, articulated INTEGER NOT NULL, erased INTEGER NOT NULL,"
            + " sequence BIGINT NOT NULL, PRIMARY KEY (ba, id)");
    Sql.index(connection, "spiral_utterance", "dialogue, branch, depth");
    Sql.index(connection, "spiral_utterance", "ba, number");
    Sql.index(connection, "spiral_utterance", "dialogue, parent");
    Sql.index(connection, "spiral_utterance", "state, dialogue");
    Sql.table(
        connection,
        "spiral_branch",
        "dialogue TEXT NOT NULL, branch INTEGER NOT NULL, parent INTEGER NOT NULL,"
            + " fork INTEGER NOT NULL, PRIMARY KEY (dialogue, branch)");
    CardTables.create(connection);
    Sql.table(
        connection,
        "spiral_change",
        "dialogue TEXT NOT NULL, number INTEGER NOT NULL, actor TEXT NOT NULL,"
            + " label TEXT NOT NULL, about TEXT NOT NULL, steps TEXT NOT NULL,"
            + " state TEXT NOT NULL, PRIMARY KEY (dialogue, number)");
    // What happened, for those who follow; and where the words of it are, for erasing.
    Sql.table(
        connection,
        "spiral_event",
        "sequence BIGINT PRIMARY KEY, ba TEXT NOT NULL, dialogue TEXT NOT NULL,"
            + " kind TEXT NOT NULL, actor TEXT NOT NULL, at BIGINT NOT NULL,"
            + " about TEXT NOT NULL, worded INTEGER NOT NULL");
    Sql.index(connection, "spiral_event", "dialogue, sequence");
    Sql.index(connection, "spiral_event", "ba, about");
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    String ba = entry.ba();
    if (ba == null) {
      return;
    }
    Payload payload = Payload.of(entry);
    note(connection, ba, entry, payload);
    String dialogue = entry.dialogue();
    if (dialogue == null) {
      return;
    }
    if (entry.kind().equals(Entries.OPENED)) {
      open(connection, ba, dialogue, entry, payload);
    }
    if (!UtteranceTables.apply(connection, ba, dialogue, entry, payload)) {
      CardTables.apply(connection, ba, dialogue, entry, payload);
    }
    switch (entry.kind()) {
      case Entries.RENAMED -> text(connection, dialogue, "title", "title", entry, payload);
      case Entries.WHERE_EDITED -> text(connection, dialogue, "where", "text", entry, payload);
      default -> {}
    }
    for (List<String> row : payload.rows("steps")) {
      Registers.move(connection, ba, dialogue, Step.of(row), entry.sequence());
    }
    Changes.apply(connection, dialogue, entry, payload);
    Sql.change(
        connection,
        "UPDATE spiral_dialogue SET last_at = ?, used = ? WHERE id = ?",
        Payload.at(entry).toEpochMilli(),
        entry.sequence(),
        dialogue);
  }

  private static void note(Connection connection, String ba, Entry entry, Payload payload)
      throws SQLException {
    String about = payload.maybe("about");
    String id = payload.maybe("id");
    Sql.change(
        connection,
        "INSERT INTO spiral_event VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.sequence(),
        ba,
        entry.dialogue() == null ? "" : entry.dialogue(),
        entry.kind(),
        entry.actor(),
        Payload.at(entry).toEpochMilli(),
        about != null ? about : id != null ? id : "",
        entry.commitments().isEmpty() ? 0 : 1);
  }

  private static void open(
      Connection connection, String ba, String dialogue, Entry entry, Payload payload)
      throws SQLException {
    long at = Payload.at(entry).toEpochMilli();
    Sql.change(
        connection,
        "INSERT INTO spiral_dialogue VALUES (?, ?, ?, ?, '', 0, 1, 0, 0, NULL, ?, ?, ?)",
        dialogue,
        ba,
        payload.text("language"),
        payload.text("partner"),
        at,
        at,
        entry.sequence());
    Sql.change(
        connection,
        "INSERT INTO spiral_text VALUES (?, 'title', 1, ?)",
        dialogue,
        entry.words().getOrDefault("title", ""));
  }

  private static void text(
      Connection connection,
      String dialogue,
      String what,
      String word,
      Entry entry,
      Payload payload)
      throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO spiral_text VALUES (?, ?, ?, ?)",
        dialogue,
        what,
        payload.number("version"),
        entry.words().getOrDefault(word, ""));
  }

  @Override
  public void erase(Connection connection, Entry entry, Set<String> names) throws SQLException {
    String ba = entry.ba();
    String dialogue = entry.dialogue();
    if (ba == null || dialogue == null) {
      return;
    }
    Payload payload = Payload.of(entry);
    switch (entry.kind()) {
      case Entries.OPENED -> emptied(connection, dialogue, "title", 1);
      case Entries.RENAMED -> emptied(connection, dialogue, "title", payload.number("version"));
      case Entries.WHERE_EDITED ->
          emptied(connection, dialogue, "where", payload.number("version"));
      case Entries.SAID, Entries.REPLY_GREW, Entries.REPLY_ENDED ->
          UtteranceTables.erase(connection, ba, payload.text("id"));
      default -> CardTables.erase(connection, ba, entry, payload);
    }
  }

  private static void emptied(Connection connection, String dialogue, String what, long version)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE spiral_text SET text = '' WHERE dialogue = ? AND what = ? AND version = ?",
        dialogue,
        what,
        version);
  }
}
