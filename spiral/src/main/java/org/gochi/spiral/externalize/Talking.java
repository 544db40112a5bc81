package org.gochi.spiral.externalize;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Text;

/**
 * What may be said where. A person's utterance and the beginning of the partner's reply to it are
 * entered together, so that no crash can part them.
 */
public final class Talking {
  private final int longest;
  private final String maker;

  /**
   * @param longest text, in bytes of UTF-8
   * @param maker id of the running program, which will make the replies
   */
  public Talking(int longest, String maker) {
    this.longest = longest;
    this.maker = maker;
  }

  /** The partner's first reply in a dialogue that was just opened. */
  public NewEntry opening(Place place, int number) {
    return begun(place, "", new Tree.Position(0, 0, -1), number, "");
  }

  public List<NewEntry> say(Place place, String text) throws SQLException {
    return said(place.open(), "say", place.head(), text);
  }

  public List<NewEntry> edit(Place place, String utterance, String text) throws SQLException {
    Tree.Node node = Tree.find(place.connection(), place.ba(), place.open().dialogue(), utterance);
    if (!node.person() || !node.author().equals(place.actor().id())) {
      throw new Refusal(Refusal.Reason.NOT_YOURS);
    }
    return said(place, "edit", node.parent(), text);
  }

  private List<NewEntry> said(Place place, String label, String parent, String text)
      throws SQLException {
    String clean = Text.said(text, longest);
    int number = Ids.next(place.connection(), "spiral_utterance", place.ba());
    String id = "u" + number;
    Tree.Position at = Tree.after(place, parent);
    NewEntry said =
        place.change(
            Entries.SAID,
            label,
            id,
            positioned(id, parent, at),
            Map.of("text", clean),
            new Step(Step.What.HEAD, "", place.head(), id));
    NewEntry reply =
        begun(place, id, new Tree.Position(at.branch(), at.depth() + 1, -1), number + 1, id);
    return List.of(said, reply);
  }

  public List<NewEntry> regenerate(Place place, String utterance) throws SQLException {
    Tree.Node node = Tree.find(place.connection(), place.ba(), place.open().dialogue(), utterance);
    if (node.person()) {
      throw new Refusal(Refusal.Reason.NOT_A_REPLY);
    }
    if (node.streaming()) {
      throw new Refusal(Refusal.Reason.REPLY_RUNNING);
    }
    int number = Ids.next(place.connection(), "spiral_utterance", place.ba());
    String id = "u" + number;
    Payload payload = positioned(id, node.parent(), Tree.after(place, node.parent()));
    return List.of(
        place.change(
            Entries.REPLY_BEGUN,
            "regenerate",
            id,
            payload.with("partner", place.partner()).with("maker", maker),
            Map.of(),
            new Step(Step.What.HEAD, "", place.head(), id)));
  }

  /** A reply where the dialogue stands: after a person's words, or in place of one that failed. */
  public List<NewEntry> ask(Place place) throws SQLException {
    if (!place.open().head().isEmpty()) {
      Tree.Node head = Tree.find(place.connection(), place.ba(), place.dialogue(), place.head());
      if (!head.person()) {
        if (head.state().equals(UtteranceState.SAID.word())) {
          throw new Refusal(Refusal.Reason.NOTHING_TO_ANSWER);
        }
        return regenerate(place, head.id());
      }
    }
    int number = Ids.next(place.connection(), "spiral_utterance", place.ba());
    return List.of(
        begun(place, place.head(), Tree.after(place, place.head()), number, place.head()));
  }

  private NewEntry begun(Place place, String parent, Tree.Position at, int number, String head) {
    String id = "u" + number;
    return place.entry(
        Entries.REPLY_BEGUN,
        positioned(id, parent, at)
            .with("partner", place.partner())
            .with("maker", maker)
            .with("steps", Step.rows(List.of(new Step(Step.What.HEAD, "", head, id)))),
        Map.of());
  }

  private static Payload positioned(String id, String parent, Tree.Position at) {
    return Payload.empty()
        .with("id", id)
        .with("parent", parent.isEmpty() ? null : parent)
        .with("branch", at.branch())
        .with("depth", at.depth())
        .with("leaves", at.leaves());
  }

  public List<NewEntry> turn(Place place, String utterance) throws SQLException {
    Tree.Node to = Tree.newest(place.connection(), place.ba(), place.dialogue(), utterance);
    if (to.id().equals(place.head())) {
      return List.of();
    }
    return List.of(
        place.change(
            Entries.BRANCH_SWITCHED,
            "switch",
            to.id(),
            Payload.empty(),
            Map.of(),
            new Step(Step.What.HEAD, "", place.head(), to.id())));
  }
}
