package org.gochi.spiral.externalize;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Standing;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Text;

/** A person's verdicts: what becomes of cards, links and suggestions. */
public final class Judging {
  private final int longest;

  /**
   * @param longest statement, in bytes of UTF-8
   */
  public Judging(int longest) {
    this.longest = longest;
  }

  /** A card as a verdict finds it. */
  private record Card(String state, int version, String kind, boolean erased) {}

  private static Card card(Place place, String id) throws SQLException {
    Card card =
        Sql.first(
                place.connection(),
                "SELECT c.standing, c.version, w.kind, w.erased FROM spiral_card c"
                    + " JOIN spiral_wording w ON w.ba = c.ba AND w.card = c.id"
                    + " AND w.version = c.version WHERE c.ba = ? AND c.id = ? AND c.present = 1",
                row ->
                    new Card(
                        row.getString(1) + "/" + row.getInt(2),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4) == 1),
                place.ba(),
                id)
            .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_CARD));
    if (card.erased()) {
      throw new Refusal(Refusal.Reason.CARD_ERASED);
    }
    return card;
  }

  public List<NewEntry> affirm(Place place, String id) throws SQLException {
    return stand(place, id, Standing.AFFIRMED, Entries.CARD_AFFIRMED, "affirm");
  }

  public List<NewEntry> decline(Place place, String id) throws SQLException {
    return stand(place, id, Standing.DECLINED, Entries.CARD_DECLINED, "decline");
  }

  private static List<NewEntry> stand(
      Place place, String id, Standing standing, String kind, String label) throws SQLException {
    Card card = card(place, id);
    String to = standing.word() + "/" + card.version();
    if (card.state().equals(to)) {
      return List.of();
    }
    return List.of(
        place.change(
            kind,
            label,
            id,
            Payload.empty(),
            Map.of(),
            new Step(Step.What.CARD, id, card.state(), to)));
  }

  public List<NewEntry> correct(Place place, String id, String words) throws SQLException {
    Card card = card(place, id);
    String statement = Text.said(words, longest);
    int version = nextVersion(place, id);
    return List.of(
        place.change(
            Entries.CARD_CORRECTED,
            "correct",
            id,
            Payload.empty().with("id", id).with("version", version).with("kind", card.kind()),
            Map.of("statement", statement),
            new Step(Step.What.CARD, id, card.state(), Standing.CORRECTED.word() + "/" + version)));
  }

  public List<NewEntry> changeKind(Place place, String id, Kind kind) throws SQLException {
    Card card = card(place, id);
    if (card.kind().equals(kind.word())) {
      return List.of();
    }
    int version = nextVersion(place, id);
    String standing = card.state().substring(0, card.state().indexOf('/'));
    return List.of(
        place.change(
            Entries.CARD_KIND_CHANGED,
            "kind",
            id,
            Payload.empty()
                .with("id", id)
                .with("version", version)
                .with("of", card.version())
                .with("kind", kind.word()),
            Map.of(),
            new Step(Step.What.CARD, id, card.state(), standing + "/" + version)));
  }

  private static int nextVersion(Place place, String id) throws SQLException {
    return 1
        + (int)
            Sql.number(
                place.connection(),
                "SELECT MAX(version) FROM spiral_wording WHERE ba = ? AND card = ?",
                place.ba(),
                id);
  }

  /** A span as a row of a payload: utterance, from, to. */
  public record Span(String utterance, int start, int end) {
    List<String> row() {
      return List.of(utterance, String.valueOf(start), String.valueOf(end));
    }
  }

  public List<NewEntry> add(Place place, Kind kind, String statement, List<Span> spans)
      throws SQLException {
    String clean = Text.said(statement, longest);
    if (spans.isEmpty()) {
      throw new Refusal(Refusal.Reason.QUOTE_MISSING);
    }
    List<List<String>> quotes = new ArrayList<>();
    for (Span span : spans) {
      check(place, span);
      quotes.add(span.row());
    }
    String id = "c" + Ids.next(place.connection(), "spiral_card", place.ba());
    return List.of(
        place.change(
            Entries.CARD_ADDED,
            "add",
            id,
            Payload.empty()
                .with("id", id)
                .with("kind", kind.word())
                .with("version", 1)
                .with("standing", Standing.AFFIRMED.word())
                .with("quotes", quotes),
            Map.of("statement", clean),
            new Step(Step.What.CARD, id, Step.ABSENT, Standing.AFFIRMED.word() + "/1")));
  }

  private static void check(Place place, Span span) throws SQLException {
    Tree.Node node = Tree.find(place.connection(), place.ba(), place.dialogue(), span.utterance());
    if (!node.person()) {
      throw new Refusal(Refusal.Reason.QUOTE_NOT_A_PERSONS);
    }
    String text =
        Sql.first(
                place.connection(),
                "SELECT text FROM spiral_utterance WHERE ba = ? AND id = ?",
                row -> row.getString(1),
                place.ba(),
                span.utterance())
            .orElseThrow();
    if (span.start() < 0 || span.end() <= span.start() || span.end() > Spans.length(text)) {
      throw new Refusal(Refusal.Reason.QUOTE_NOT_FOUND);
    }
  }

  public List<NewEntry> link(Place place, String from, Relation relation, String to)
      throws SQLException {
    if (from.equals(to)) {
      throw new Refusal(Refusal.Reason.LINK_TO_ITSELF);
    }
    card(place, from);
    card(place, to);
    if (linked(place, from, relation.word(), to)) {
      throw new Refusal(Refusal.Reason.LINK_EXISTS);
    }
    String id = "l" + Ids.next(place.connection(), "spiral_link", place.ba());
    return List.of(
        place.change(
            Entries.LINK_DRAWN,
            "link",
            id,
            Payload.empty()
                .with("id", id)
                .with("from", from)
                .with("relation", relation.word())
                .with("to", to),
            Map.of(),
            new Step(Step.What.LINK, id, Step.ABSENT, Step.PRESENT)));
  }

  static boolean linked(Place place, String from, String relation, String to) throws SQLException {
    return Sql.number(
            place.connection(),
            "SELECT COUNT(*) FROM spiral_link WHERE ba = ? AND from_card = ? AND relation = ?"
                + " AND to_card = ? AND present = 1",
            place.ba(),
            from,
            relation,
            to)
        > 0;
  }

  public List<NewEntry> unlink(Place place, String id) throws SQLException {
    return away(place, Step.What.LINK, id, Entries.LINK_REMOVED, "unlink");
  }

  public List<NewEntry> dismiss(Place place, String id) throws SQLException {
    return away(place, Step.What.SUGGESTION, id, Entries.SUGGESTION_DISMISSED, "dismiss");
  }

  private static List<NewEntry> away(
      Place place, Step.What what, String id, String kind, String label) throws SQLException {
    if (place.now(what, id).equals(Step.ABSENT)) {
      return List.of();
    }
    return List.of(
        place.change(
            kind,
            label,
            id,
            Payload.empty(),
            Map.of(),
            new Step(what, id, Step.PRESENT, Step.ABSENT)));
  }
}
