package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as values. */
final class Rows {
  private Rows() {}

  /** An utterance as it is kept. */
  record Said(
      String id,
      String parent,
      boolean person,
      String author,
      String text,
      Instant at,
      UtteranceState state,
      @Nullable Asked asked,
      @Nullable String trouble,
      int branch,
      int depth,
      int articulated,
      boolean erased,
      long sequence) {
    Speaker speaker() {
      return person ? Speaker.PERSON : Speaker.PARTNER;
    }

    UtteranceView view(List<String> siblings) {
      return new UtteranceView(
          id,
          parent.isEmpty() ? null : parent,
          speaker(),
          author,
          text,
          at,
          state,
          asked,
          siblings,
          trouble == null ? null : Trouble.read(trouble),
          erased,
          sequence);
    }
  }

  static final String SAID =
      "id, parent, person, author, text, at, state, asked, trouble, branch, depth, articulated,"
          + " erased, sequence";

  static Said said(ResultSet row) throws SQLException {
    String asked = row.getString(8);
    return new Said(
        row.getString(1),
        row.getString(2),
        row.getInt(3) == 1,
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        UtteranceState.valueOf(row.getString(7).toUpperCase(Locale.ROOT).replace('-', '_')),
        asked == null ? null : AskedJson.read(asked),
        row.getString(9),
        row.getInt(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13) == 1,
        row.getLong(14));
  }

  /** A card as it is kept, in its current version. */
  record Card(
      String id,
      int number,
      String dialogue,
      boolean present,
      Standing standing,
      int version,
      Kind kind,
      String statement,
      String author,
      Instant at,
      boolean erased,
      int own,
      int versions,
      long begun,
      long sequence) {}

  static final String CARD =
      "SELECT c.id, c.number, c.dialogue, c.present, c.standing, c.version, w.kind, w.statement,"
          + " w.author, w.at, w.erased, w.own,"
          + " (SELECT MAX(version) FROM spiral_wording v WHERE v.ba = c.ba AND v.card = c.id),"
          + " c.begun, c.sequence FROM spiral_card c"
          + " JOIN spiral_wording w ON w.ba = c.ba AND w.card = c.id AND w.version = c.version ";

  static Card card(ResultSet row) throws SQLException {
    return new Card(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getInt(4) == 1,
        Standing.of(row.getString(5)),
        row.getInt(6),
        Kind.of(row.getString(7)),
        row.getString(8),
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(10)),
        row.getInt(11) == 1,
        row.getInt(12),
        row.getInt(13),
        row.getLong(14),
        row.getLong(15));
  }

  static List<Quote> quotes(Connection connection, String ba, String card) throws SQLException {
    return Sql.all(
        connection,
        "SELECT utterance, from_point, to_point, text FROM spiral_quote"
            + " WHERE ba = ? AND card = ? ORDER BY place",
        row -> new Quote(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4)),
        ba,
        card);
  }
}
