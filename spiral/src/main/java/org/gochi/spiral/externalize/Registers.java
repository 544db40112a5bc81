package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/** Reads and moves what {@link Step}s move. */
final class Registers {
  private Registers() {}

  /** The present value. */
  static String value(Connection connection, String ba, String dialogue, Step.What what, String id)
      throws SQLException {
    return switch (what) {
      case HEAD -> ofDialogue(connection, "head", dialogue);
      case CLOSED -> ofDialogue(connection, "closed", dialogue);
      case PARTNER -> ofDialogue(connection, "partner", dialogue);
      case TITLE -> ofDialogue(connection, "title", dialogue);
      case WHERE -> ofDialogue(connection, "where_version", dialogue);
      case CARD ->
          Sql.first(
                  connection,
                  "SELECT present, standing, version FROM spiral_card WHERE ba = ? AND id = ?",
                  row -> row.getInt(1) == 0 ? Step.ABSENT : row.getString(2) + "/" + row.getInt(3),
                  ba,
                  id)
              .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_CARD));
      case LINK -> presence(connection, "spiral_link", ba, id, Refusal.Reason.NO_SUCH_LINK);
      case SUGGESTION ->
          presence(connection, "spiral_suggestion", ba, id, Refusal.Reason.NO_SUCH_SUGGESTION);
    };
  }

  private static String ofDialogue(Connection connection, String column, String dialogue)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT " + column + " FROM spiral_dialogue WHERE id = ?",
            row -> row.getString(1),
            dialogue)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_DIALOGUE));
  }

  private static String presence(
      Connection connection, String table, String ba, String id, Refusal.Reason missing)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT present FROM " + table + " WHERE ba = ? AND id = ?",
            row -> row.getInt(1) == 1 ? Step.PRESENT : Step.ABSENT,
            ba,
            id)
        .orElseThrow(() -> new Refusal(missing));
  }

  /** Moves to the step's end. */
  static void move(Connection connection, String ba, String dialogue, Step step, long sequence)
      throws SQLException {
    switch (step.what()) {
      case HEAD -> dialogue(connection, "head", step.to(), dialogue);
      case PARTNER -> dialogue(connection, "partner", step.to(), dialogue);
      case CLOSED -> dialogue(connection, "closed", Integer.valueOf(step.to()), dialogue);
      case TITLE -> dialogue(connection, "title", Integer.valueOf(step.to()), dialogue);
      case WHERE -> dialogue(connection, "where_version", Integer.valueOf(step.to()), dialogue);
      case CARD -> card(connection, ba, step, sequence);
      case LINK -> present(connection, "spiral_link", ba, step, sequence);
      case SUGGESTION -> present(connection, "spiral_suggestion", ba, step, sequence);
    }
  }

  private static void dialogue(Connection connection, String column, Object value, String dialogue)
      throws SQLException {
    Sql.change(
        connection, "UPDATE spiral_dialogue SET " + column + " = ? WHERE id = ?", value, dialogue);
  }

  private static void card(Connection connection, String ba, Step step, long sequence)
      throws SQLException {
    if (step.to().equals(Step.ABSENT)) {
      Sql.change(
          connection,
          "UPDATE spiral_card SET present = 0, sequence = ? WHERE ba = ? AND id = ?",
          sequence,
          ba,
          step.id());
      return;
    }
    int slash = step.to().indexOf('/');
    Sql.change(
        connection,
        "UPDATE spiral_card SET present = 1, standing = ?, version = ?, sequence = ?"
            + " WHERE ba = ? AND id = ?",
        step.to().substring(0, slash),
        Integer.valueOf(step.to().substring(slash + 1)),
        sequence,
        ba,
        step.id());
  }

  private static void present(
      Connection connection, String table, String ba, Step step, long sequence)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE " + table + " SET present = ?, sequence = ? WHERE ba = ? AND id = ?",
        step.to().equals(Step.PRESENT) ? 1 : 0,
        sequence,
        ba,
        step.id());
  }
}
