package org.gochi.spiral.externalize;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Text;

/**
 * What may be said where. A person's utterance and the beginning of the partner's reply to it are
 * entered together, so that no crash can part them.
 */
public final class Talking {
  // Ids of gaps hold no words of people, and are kept in the open part of an entry.
  private static final Pattern GAP = Pattern.compile("gap-[a-z0-9.-]{1,80}");

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
    return List.of(instead(place, "regenerate", node.parent(), Payload.empty()));
  }

  /**
   * A question about a gap, where the dialogue stands: in place of the partner's last, or after a
   * person's words.
   */
  public List<NewEntry> about(Place place, String gap) throws SQLException {
    if (!GAP.matcher(gap).matches()) {
      throw new Refusal(Refusal.Reason.NO_SUCH_GAP);
    }
    String parent = place.open().head();
    if (!parent.isEmpty()) {
      Tree.Node head = Tree.find(place.connection(), place.ba(), place.dialogue(), parent);
      if (head.streaming()) {
        throw new Refusal(Refusal.Reason.REPLY_RUNNING);
      }
      parent = head.person() ? parent : head.parent();
    }
    return List.of(instead(place, "ask-about", parent, Payload.empty().with("gap", gap)));
  }

  /** A reply on a branch of its own after {@code parent}; its asker can undo it. */
  private NewEntry instead(Place place, String label, String parent, Payload more)
      throws SQLException {
    int number = Ids.next(place.connection(), "spiral_utterance", place.ba());
    String id = "u" + number;
    Payload payload = positioned(more, id, parent, Tree.after(place, parent));
    return place.change(
        Entries.REPLY_BEGUN,
        label,
        id,
        payload.with("partner", place.partner()).with("maker", maker),
        Map.of(),
        new Step(Step.What.HEAD, "", place.head(), id));
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
    return positioned(Payload.empty(), id, parent, at);
  }

  private static Payload positioned(Payload more, String id, String parent, Tree.Position at) {
    return more.with("id", id)
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
