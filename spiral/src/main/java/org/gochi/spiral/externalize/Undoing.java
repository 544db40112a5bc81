package org.gochi.spiral.externalize;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/**
 * Undo and redo. A change is taken back only where nobody has moved the same thing since; the one
 * exception is the end of the branch, which the partner's reply moves on by itself.
 */
public final class Undoing {
  /** The rules have no state. */
  public Undoing() {}

  public List<NewEntry> undo(Place place) throws SQLException {
    Changes.Change change =
        Changes.undoable(place.connection(), place.dialogue(), place.actor().id())
            .orElseThrow(() -> new Refusal(Refusal.Reason.NOTHING_TO_UNDO));
    return List.of(back(place, Entries.UNDONE, "undoes", change));
  }

  public List<NewEntry> redo(Place place) throws SQLException {
    Changes.Change change =
        Changes.redoable(place.connection(), place.dialogue(), place.actor().id())
            .orElseThrow(() -> new Refusal(Refusal.Reason.NOTHING_TO_REDO));
    return List.of(back(place, Entries.REDONE, "redoes", change));
  }

  private static NewEntry back(Place place, String kind, String field, Changes.Change change)
      throws SQLException {
    List<Step> steps = new ArrayList<>();
    for (Step step : change.steps().reversed()) {
      String now = place.now(step.what(), step.id());
      if (!now.equals(step.to()) && !grown(place, step, now)) {
        throw new Refusal(Refusal.Reason.CHANGED_SINCE);
      }
      steps.add(new Step(step.what(), step.id(), now, step.from()));
    }
    return place.entry(
        kind,
        Payload.empty()
            .with(field, change.number())
            .with("label", change.label())
            .with("about", change.about())
            .with("steps", Step.rows(steps)),
        Map.of());
  }

  /** Whether only the partner's replies lie between where the step led and the branch's end now. */
  private static boolean grown(Place place, Step step, String now) throws SQLException {
    if (step.what() != Step.What.HEAD || step.to().isEmpty() || now.isEmpty()) {
      return false;
    }
    Tree.Node end = Tree.find(place.connection(), place.ba(), place.dialogue(), now);
    Tree.Node then = Tree.find(place.connection(), place.ba(), place.dialogue(), step.to());
    List<Tree.Run> path =
        Tree.path(place.connection(), place.dialogue(), end.branch(), end.depth());
    return Tree.on(path, then.branch(), then.depth())
        && Tree.nodes(place.connection(), place.dialogue(), path, then.depth()).stream()
            .noneMatch(Tree.Node::person);
  }

  /** The words a change is about, for its label; empty if there are none. */
  static String about(java.sql.Connection connection, String ba, String id) throws SQLException {
    String sql =
        switch (id.isEmpty() ? ' ' : id.charAt(0)) {
          case 'u' -> "SELECT text FROM spiral_utterance WHERE ba = ? AND id = ?";
          case 's' -> "SELECT statement FROM spiral_suggestion WHERE ba = ? AND id = ?";
          case 'c' ->
              "SELECT w.statement FROM spiral_card c JOIN spiral_wording w ON w.ba = c.ba"
                  + " AND w.card = c.id AND w.version = c.version WHERE c.ba = ? AND c.id = ?";
          default -> "";
        };
    return sql.isEmpty()
        ? ""
        : Sql.first(connection, sql, row -> row.getString(1), ba, id).orElse("");
  }
}
