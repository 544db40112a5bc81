package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gochi.record.Entry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;

/** Takes articulations, suggestions and links into their tables. */
final class CardTables {
  private CardTables() {}

  static void create(Connection connection) throws SQLException {
    Sql.table(
        connection,
        "spiral_card",
        "ba TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, dialogue TEXT NOT NULL,"
            + " present INTEGER NOT NULL, standing TEXT NOT NULL, version INTEGER NOT NULL,"
            + " begun BIGINT NOT NULL, sequence BIGINT NOT NULL, PRIMARY KEY (ba, id)");
    Sql.index(connection, "spiral_card", "dialogue, number");
    Sql.index(connection, "spiral_card", "ba, number");
    Sql.table(
        connection,
        "spiral_wording",
        "ba TEXT NOT NULL, card TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,"
            + " statement TEXT NOT NULL, author TEXT NOT NULL, at BIGINT NOT NULL,"
            + " source INTEGER NOT NULL, erased INTEGER NOT NULL, own INTEGER NOT NULL,"
            + " PRIMARY KEY (ba, card, version)");
    Sql.table(
        connection,
        "spiral_quote",
        "ba TEXT NOT NULL, card TEXT NOT NULL, place INTEGER NOT NULL, utterance TEXT NOT NULL,"
            + " from_point INTEGER NOT NULL, to_point INTEGER NOT NULL, text TEXT NOT NULL,"
            + " PRIMARY KEY (ba, card, place)");
    Sql.index(connection, "spiral_quote", "ba, utterance");
    Sql.table(
        connection,
        "spiral_link",
        "ba TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, dialogue TEXT NOT NULL,"
            + " from_card TEXT NOT NULL, relation TEXT NOT NULL, to_card TEXT NOT NULL,"
            + " author TEXT NOT NULL, present INTEGER NOT NULL, sequence BIGINT NOT NULL,"
            + " PRIMARY KEY (ba, id)");
    Sql.index(connection, "spiral_link", "dialogue");
    Sql.index(connection, "spiral_link", "ba, number");
    Sql.table(
        connection,
        "spiral_suggestion",
        "ba TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, dialogue TEXT NOT NULL,"
            + " kind TEXT NOT NULL, statement TEXT NOT NULL, partner TEXT NOT NULL,"
            + " after_utterance TEXT NOT NULL, present INTEGER NOT NULL, erased INTEGER NOT NULL,"
            + " sequence BIGINT NOT NULL, PRIMARY KEY (ba, id)");
    Sql.index(connection, "spiral_suggestion", "dialogue");
    Sql.index(connection, "spiral_suggestion", "ba, number");
  }

  static void apply(Connection connection, String ba, String dialogue, Entry entry, Payload payload)
      throws SQLException {
    switch (entry.kind()) {
      case Entries.CARD_PROPOSED, Entries.CARD_ADDED ->
          card(connection, ba, dialogue, entry, payload);
      case Entries.CARD_CORRECTED -> wording(connection, ba, entry, payload);
      case Entries.CARD_KIND_CHANGED -> rekinded(connection, ba, entry, payload);
      case Entries.LINK_DRAWN ->
          Sql.change(
              connection,
              "INSERT INTO spiral_link VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
              ba,
              payload.text("id"),
              Ids.number(payload.text("id")),
              dialogue,
              payload.text("from"),
              payload.text("relation"),
              payload.text("to"),
              entry.actor(),
              entry.sequence());
      case Entries.SUGGESTED ->
          Sql.change(
              connection,
              "INSERT INTO spiral_suggestion VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
              ba,
              payload.text("id"),
              Ids.number(payload.text("id")),
              dialogue,
              payload.text("kind"),
              entry.words().getOrDefault("statement", ""),
              entry.actor(),
              payload.text("after"),
              entry.words("statement") == null ? 1 : 0,
              entry.sequence());
      default -> {}
    }
  }

  private static void card(
      Connection connection, String ba, String dialogue, Entry entry, Payload payload)
      throws SQLException {
    String id = payload.text("id");
    String state = payload.text("standing");
    Sql.change(
        connection,
        "INSERT INTO spiral_card VALUES (?, ?, ?, ?, 1, ?, 1, ?, ?)",
        ba,
        id,
        Ids.number(id),
        dialogue,
        state,
        entry.sequence(),
        entry.sequence());
    wording(connection, ba, entry, payload);
    int place = 0;
    for (List<String> quote : payload.rows("quotes")) {
      int from = Integer.parseInt(quote.get(1));
      int to = Integer.parseInt(quote.get(2));
      Optional<String> text =
          Sql.first(
              connection,
              "SELECT text FROM spiral_utterance WHERE ba = ? AND id = ? AND erased = 0",
              row -> row.getString(1),
              ba,
              quote.get(0));
      if (text.isPresent()) {
        Sql.change(
            connection,
            "INSERT INTO spiral_quote VALUES (?, ?, ?, ?, ?, ?, ?)",
            ba,
            id,
            place,
            quote.get(0),
            from,
            to,
            Spans.cut(text.get(), from, to));
      }
      place++;
    }
  }

  private static void wording(Connection connection, String ba, Entry entry, Payload payload)
      throws SQLException {
    String statement = entry.words("statement");
    Sql.change(
        connection,
        "INSERT INTO spiral_wording VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ba,
        payload.text("id"),
        payload.number("version"),
        payload.text("kind"),
        statement == null ? "" : statement,
        entry.actor(),
        Payload.at(entry).toEpochMilli(),
        payload.number("version"),
        statement == null ? 1 : 0,
        payload.has("own") ? payload.number("own") : Figures.UNKNOWN);
  }

  /** A new version with another kind and the words, and their author, of an earlier one. */
  private static void rekinded(Connection connection, String ba, Entry entry, Payload payload)
      throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO spiral_wording SELECT ba, card, CAST(? AS INTEGER), CAST(? AS TEXT),"
            + " statement, author, CAST(? AS BIGINT), source, erased, own FROM spiral_wording"
            + " WHERE ba = ? AND card = ? AND version = ?",
        payload.number("version"),
        payload.text("kind"),
        Payload.at(entry).toEpochMilli(),
        ba,
        payload.text("id"),
        payload.number("of"));
  }

  static void erase(Connection connection, String ba, Entry entry, Payload payload)
      throws SQLException {
    switch (entry.kind()) {
      case Entries.CARD_PROPOSED, Entries.CARD_ADDED, Entries.CARD_CORRECTED ->
          // Versions that only changed the kind repeat these words, so they go with them.
          Sql.change(
              connection,
              "UPDATE spiral_wording SET statement = '', erased = 1 WHERE ba = ? AND card = ?"
                  + " AND source = ?",
              ba,
              payload.text("id"),
              payload.number("version"));
      case Entries.SUGGESTED ->
          Sql.change(
              connection,
              "UPDATE spiral_suggestion SET statement = '', erased = 1 WHERE ba = ? AND id = ?",
              ba,
              payload.text("id"));
      default -> {}
    }
  }
}
