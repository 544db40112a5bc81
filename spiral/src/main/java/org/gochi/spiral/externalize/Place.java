package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/**
 * A dialogue as a rule finds it inside the write transaction, and who wants something there.
 *
 * @param head the last utterance of the current branch; empty before the first
 */
public record Place(
    Connection connection,
    Actor actor,
    String ba,
    String dialogue,
    Language language,
    String partner,
    String head,
    boolean closed,
    int branches) {

  public static Place of(Connection connection, Actor actor, String dialogue) throws SQLException {
    return Sql.first(
            connection,
            "SELECT ba, language, partner, head, closed, branches FROM spiral_dialogue"
                + " WHERE id = ?",
            row ->
                new Place(
                    connection,
                    actor,
                    row.getString(1),
                    dialogue,
                    Language.ofTag(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5) == 1,
                    row.getInt(6)),
            dialogue)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_DIALOGUE));
  }

  /** Refuses where the dialogue is closed. */
  Place open() {
    if (closed) {
      throw new Refusal(Refusal.Reason.DIALOGUE_CLOSED);
    }
    return this;
  }

  String now(Step.What what, String id) throws SQLException {
    return Registers.value(connection, ba, dialogue, what, id);
  }

  /** An entry here by this actor. */
  NewEntry entry(String kind, Payload payload, Map<String, String> words) {
    return entry(kind, actor.id(), payload, words);
  }

  NewEntry entry(String kind, String by, Payload payload, Map<String, String> words) {
    return new NewEntry(kind, by, ba, dialogue, payload.json(), words);
  }

  /**
   * An entry that the actor can undo.
   *
   * @param label what it is called in {@code phrases.properties}, after {@code change.}
   * @param about the id of what it concerns, whose words the label quotes
   */
  NewEntry change(
      String kind,
      String label,
      String about,
      Payload payload,
      Map<String, String> words,
      Step... steps)
      throws SQLException {
    return entry(
        kind,
        payload
            .with("change", Changes.next(connection, dialogue))
            .with("label", label)
            .with("about", about)
            .with("steps", Step.rows(List.of(steps))),
        words);
  }
}
