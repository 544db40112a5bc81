package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gochi.record.Entry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;

/**
 * The changes of a dialogue that can be undone, each actor's own as a stack of their own. Undoing
 * and redoing are entries as well; a new change lets go of what its actor had undone.
 */
final class Changes {
  private Changes() {}

  /** A change that stands or has been undone. */
  record Change(int number, String label, String about, List<Step> steps) {}

  static int next(Connection connection, String dialogue) throws SQLException {
    return 1
        + (int)
            Sql.number(
                connection, "SELECT MAX(number) FROM spiral_change WHERE dialogue = ?", dialogue);
  }

  /** What Undo would take back. */
  static Optional<Change> undoable(Connection connection, String dialogue, String actor)
      throws SQLException {
    return find(connection, dialogue, actor, "done", "DESC");
  }

  /** What Redo would bring again. */
  static Optional<Change> redoable(Connection connection, String dialogue, String actor)
      throws SQLException {
    return find(connection, dialogue, actor, "undone", "ASC");
  }

  private static Optional<Change> find(
      Connection connection, String dialogue, String actor, String state, String order)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT number, label, about, steps FROM spiral_change"
            + " WHERE dialogue = ? AND actor = ? AND state = ? ORDER BY number "
            + order
            + " LIMIT 1",
        row ->
            new Change(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Payload.read(row.getString(4)).rows("steps").stream().map(Step::of).toList()),
        dialogue,
        actor,
        state);
  }

  static void apply(Connection connection, String dialogue, Entry entry, Payload payload)
      throws SQLException {
    String steps = Payload.empty().with("steps", payload.rows("steps")).json();
    if (payload.has("change")) {
      Sql.change(
          connection,
          "UPDATE spiral_change SET state = 'dropped'"
              + " WHERE dialogue = ? AND actor = ? AND state = 'undone'",
          dialogue,
          entry.actor());
      Sql.change(
          connection,
          "INSERT INTO spiral_change VALUES (?, ?, ?, ?, ?, ?, 'done')",
          dialogue,
          payload.number("change"),
          entry.actor(),
          payload.text("label"),
          payload.text("about"),
          steps);
    } else if (entry.kind().equals(Entries.UNDONE)) {
      mark(connection, dialogue, payload.number("undoes"), "undone", steps);
    } else if (entry.kind().equals(Entries.REDONE)) {
      mark(connection, dialogue, payload.number("redoes"), "done", steps);
    }
  }

  // The steps as they were really made: what undoing moved may lie further on than what the change
  // moved, because a reply followed it.
  private static void mark(
      Connection connection, String dialogue, long number, String state, String steps)
      throws SQLException {
    Sql.change(
        connection,
        "UPDATE spiral_change SET state = ?, steps = ? WHERE dialogue = ? AND number = ?",
        state,
        steps,
        dialogue,
        number);
  }
}
