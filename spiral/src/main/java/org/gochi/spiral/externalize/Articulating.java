package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ProposedLink;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.QuoteCheck;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.record.NewEntry;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Text;
import org.jspecify.annotations.Nullable;

/**
 * Has the partner propose articulations, and checks each quote against the text. What stands on no
 * person's words becomes a suggestion, never a card. May fail without harm to the talk.
 */
final class Articulating {
  /** How often articulating one utterance is tried before it is let be. */
  private static final int TRIES = 3;

  /** Further back nobody waits for cards any more. */
  private static final int BACK = 8;

  private final RecordStore store;

  Articulating(RecordStore store) {
    this.store = store;
  }

  /** Articulates what the person said on the path to {@code head} and nobody has articulated. */
  void run(Partner partner, Hearing hearing, String ba, String dialogue, String head, Actor actor) {
    if (head.isEmpty()) {
      return;
    }
    for (Rows.Said said : store.query(c -> waiting(c, ba, dialogue, head))) {
      Elicitation state = store.query(c -> hearing.level(c, said.id()));
      Utterance heard = new Utterance(said.id(), Speaker.PERSON, said.text(), null);
      List<Proposal> proposals = null;
      try {
        proposals = partner.articulate(state, heard);
      } catch (RuntimeException e) {
        System.getLogger(Articulating.class.getName())
            .log(System.Logger.Level.INFO, () -> "articulating failed: " + e);
      }
      enter(dialogue, said, state, proposals, actor);
    }
  }

  private static List<Rows.Said> waiting(
      Connection connection, String ba, String dialogue, String head) throws SQLException {
    Tree.Node end = Tree.find(connection, ba, dialogue, head);
    List<Tree.Run> path = Tree.path(connection, dialogue, end.branch(), end.depth());
    List<Rows.Said> waiting = new ArrayList<>();
    for (Tree.Run run : path.reversed()) {
      waiting.addAll(
          Sql.all(
              connection,
              "SELECT "
                  + Rows.SAID
                  + " FROM spiral_utterance WHERE dialogue = ? AND branch = ? AND depth > ?"
                  + " AND depth <= ? AND person = 1 AND erased = 0 AND articulated <= 0"
                  + " AND articulated > ? ORDER BY depth",
              Rows::said,
              dialogue,
              run.branch(),
              Math.max(run.above(), end.depth() - BACK),
              run.to(),
              -TRIES));
    }
    return waiting;
  }

  private void enter(
      String dialogue,
      Rows.Said said,
      Elicitation state,
      @Nullable List<Proposal> proposals,
      Actor actor) {
    store.append(
        "articulated " + dialogue + " " + said.id() + " " + said.articulated(),
        connection -> {
          Place place = Place.of(connection, actor, dialogue);
          Payload payload = Payload.empty().with("id", said.id());
          List<NewEntry> entries = new ArrayList<>();
          entries.add(
              place.entry(
                  Entries.ARTICULATED,
                  payload.with("trouble", proposals == null ? "articulation" : null),
                  Map.of()));
          if (proposals != null) {
            entries.addAll(new Proposed(place, said.id(), state).entries(proposals));
          }
          return entries;
        });
  }

  /** The entries that come of a list of proposals. */
  private static final class Proposed {
    private final Place place;
    private final String heard;
    private final Elicitation state;
    private final List<NewEntry> entries = new ArrayList<>();
    private final Set<String> statements = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();
    private int nextCard;
    private int nextSuggestion;
    private int nextLink;

    Proposed(Place place, String heard, Elicitation state) throws SQLException {
      this.place = place;
      this.heard = heard;
      this.state = state;
      this.nextCard = Ids.next(place.connection(), "spiral_card", place.ba());
      this.nextSuggestion = Ids.next(place.connection(), "spiral_suggestion", place.ba());
      this.nextLink = Ids.next(place.connection(), "spiral_link", place.ba());
      Sql.all(
          place.connection(),
          "SELECT w.kind, w.statement FROM spiral_card c JOIN spiral_wording w ON w.ba = c.ba"
              + " AND w.card = c.id WHERE c.dialogue = ? AND w.erased = 0",
          row -> statements.add(key(row.getString(1), row.getString(2))),
          place.dialogue());
    }

    private static String key(String kind, String statement) {
      return kind + " " + Text.key(statement);
    }

    List<NewEntry> entries(List<Proposal> proposals) throws SQLException {
      String[] cards = new String[proposals.size()];
      for (int i = 0; i < proposals.size(); i++) {
        cards[i] = propose(proposals.get(i));
      }
      for (Proposal proposal : proposals) {
        for (ProposedLink link : proposal.links()) {
          link(end(link.from(), cards), link.relation().word(), end(link.to(), cards));
        }
      }
      return entries;
    }

    /** The new card's id; none where it is known already, or became a suggestion. */
    private @Nullable String propose(Proposal proposal) throws SQLException {
      String statement = Text.mended(proposal.statement()).strip();
      if (statement.isEmpty() || !statements.add(key(proposal.kind().word(), statement))) {
        return null;
      }
      List<List<String>> quotes = new ArrayList<>();
      for (Quote quote : proposal.quotes()) {
        Optional<Quote> found = check(quote);
        if (found.isPresent()) {
          quotes.add(
              List.of(
                  found.get().utterance(),
                  String.valueOf(found.get().start()),
                  String.valueOf(found.get().end())));
        }
      }
      Payload payload = Payload.empty().with("kind", proposal.kind().word());
      Map<String, String> words = Map.of("statement", statement);
      if (quotes.isEmpty()) {
        String id = "s" + nextSuggestion++;
        entries.add(
            place.entry(Entries.SUGGESTED, payload.with("id", id).with("after", heard), words));
        return null;
      }
      String id = "c" + nextCard++;
      fresh.add(id);
      entries.add(
          place.entry(
              Entries.CARD_PROPOSED,
              payload
                  .with("id", id)
                  .with("version", 1)
                  .with("standing", Standing.PROPOSED.word())
                  .with("own", Math.round(state.authorship().ownWords(statement) * Figures.WHOLE))
                  .with("quotes", quotes.stream().distinct().toList()),
              words));
      return id;
    }

    /** The quote as the text has it; none if no person said it there. */
    private Optional<Quote> check(Quote quote) throws SQLException {
      Optional<Utterance> said =
          Sql.first(
              place.connection(),
              "SELECT text FROM spiral_utterance WHERE ba = ? AND id = ? AND dialogue = ?"
                  + " AND person = 1 AND erased = 0",
              row -> new Utterance(quote.utterance(), Speaker.PERSON, row.getString(1), null),
              place.ba(),
              quote.utterance(),
              place.dialogue());
      return said.flatMap(
          utterance ->
              QuoteCheck.holds(utterance, quote)
                  ? Optional.of(quote)
                  : QuoteCheck.find(utterance, quote.text()));
    }

    private static @Nullable String end(ProposedLink.End end, @Nullable String[] cards) {
      return switch (end) {
        case ProposedLink.Known known -> known.articulation();
        case ProposedLink.Beside beside ->
            beside.index() >= 0 && beside.index() < cards.length ? cards[beside.index()] : null;
      };
    }

    private void link(@Nullable String from, String relation, @Nullable String to)
        throws SQLException {
      if (from == null || to == null || from.equals(to)) {
        return;
      }
      if (!there(from) || !there(to) || Judging.linked(place, from, relation, to)) {
        return;
      }
      entries.add(
          place.entry(
              Entries.LINK_DRAWN,
              Payload.empty()
                  .with("id", "l" + nextLink++)
                  .with("from", from)
                  .with("relation", relation)
                  .with("to", to),
              Map.of()));
    }

    private boolean there(String card) throws SQLException {
      return fresh.contains(card)
          || Sql.number(
                  place.connection(),
                  "SELECT COUNT(*) FROM spiral_card WHERE ba = ? AND id = ? AND present = 1",
                  place.ba(),
                  card)
              > 0;
    }
  }
}
