package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Yield;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Sql;

/** What a person sees beside the talk: cards with whose words they are, links, gaps, yield. */
final class Mirror {
  /** What a mirror shows of a dialogue. */
  record Shown(
      List<CardView> cards,
      int earlier,
      int elsewhere,
      List<LinkView> links,
      List<SuggestionView> suggestions,
      List<GapView> gaps,
      YieldView yield,
      WhereWeWere whereWeWere) {}

  private final Connection connection;
  private final String ba;
  private final Hearing hearing;
  private final Elicitation state;

  /**
   * @param hearing level with the same snapshot, and locked by the caller
   */
  Mirror(Connection connection, String ba, Hearing hearing) {
    this.connection = connection;
    this.ba = ba;
    this.hearing = hearing;
    this.state = hearing.state();
  }

  /**
   * What is shown.
   *
   * @param path the current branch
   * @param heard whether the hearing is level; until then there are cards, but no gaps or figures
   */
  Shown show(String dialogue, List<Tree.Run> path, boolean heard) throws SQLException {
    List<Rows.Card> all =
        Sql.all(
            connection,
            Rows.CARD + "WHERE c.dialogue = ? AND c.present = 1 ORDER BY c.number",
            Rows::card,
            dialogue);
    Map<String, List<Placed>> quotes = quotes(dialogue);
    List<Rows.Card> here = new ArrayList<>();
    for (Rows.Card card : all) {
      if (quotes.getOrDefault(card.id(), List.of()).stream()
          .anyMatch(placed -> Tree.on(path, placed.branch(), placed.depth()))) {
        here.add(card);
      }
    }
    int earlier = Math.max(0, here.size() - DialogueView.MOST_CARDS);
    List<CardView> cards = new ArrayList<>();
    for (Rows.Card card : here.subList(earlier, here.size())) {
      cards.add(
          view(
              card,
              quotes.getOrDefault(card.id(), List.of()).stream().map(Placed::quote).toList()));
    }
    return new Shown(
        cards,
        earlier,
        all.size() - here.size(),
        links(dialogue),
        suggestions(dialogue, path),
        heard ? gaps() : List.of(),
        heard ? yields() : new YieldView(List.of(), 0, null, null, null),
        where(dialogue, heard));
  }

  /** The cards of the path that come before one. */
  List<CardView> before(String dialogue, int number, int limit) throws SQLException {
    List<CardView> cards = new ArrayList<>();
    for (Rows.Card card :
        Sql.all(
            connection,
            Rows.CARD
                + "WHERE c.dialogue = ? AND c.present = 1 AND c.number < ? ORDER BY c.number DESC",
            Rows::card,
            dialogue,
            number)) {
      List<Quote> quotes = Rows.quotes(connection, ba, card.id());
      if (cards.size() < limit
          && quotes.stream().anyMatch(quote -> hearing.heard(quote.utterance()))) {
        cards.add(view(card, quotes));
      }
    }
    return cards.reversed();
  }

  /** A quote, and where the utterance it is from stands. */
  private record Placed(Quote quote, int branch, int depth) {}

  private Map<String, List<Placed>> quotes(String dialogue) throws SQLException {
    Map<String, List<Placed>> quotes = new HashMap<>();
    Sql.all(
        connection,
        "SELECT q.card, q.utterance, q.from_point, q.to_point, q.text, u.branch, u.depth"
            + " FROM spiral_card c JOIN spiral_quote q ON c.ba = q.ba AND c.id = q.card"
            + " JOIN spiral_utterance u ON u.ba = q.ba AND u.id = q.utterance"
            + " WHERE c.dialogue = ? ORDER BY q.card, q.place",
        row ->
            quotes
                .computeIfAbsent(row.getString(1), card -> new ArrayList<>())
                .add(
                    new Placed(
                        new Quote(row.getString(2), row.getInt(3), row.getInt(4), row.getString(5)),
                        row.getInt(6),
                        row.getInt(7))),
        dialogue);
    return quotes;
  }

  CardView view(Rows.Card card, List<Quote> quotes) {
    Figures.Words words =
        hearing.words(
            card.id() + "/" + card.version(),
            card.statement(),
            !new Actor(card.author()).isPartner());
    return new CardView(
        card.id(),
        ba,
        card.dialogue(),
        card.kind(),
        card.statement(),
        card.standing(),
        card.version(),
        card.versions(),
        quotes,
        card.own() == Figures.UNKNOWN ? words.own() : (double) card.own() / Figures.WHOLE,
        words.partnerFirst(),
        card.author(),
        card.at(),
        card.erased(),
        card.sequence());
  }

  private List<LinkView> links(String dialogue) throws SQLException {
    return Sql.all(
        connection,
        "SELECT l.id, l.from_card, l.relation, l.to_card, l.author, l.sequence FROM spiral_link l"
            + " JOIN spiral_card a ON a.ba = l.ba AND a.id = l.from_card AND a.present = 1"
            + " JOIN spiral_card b ON b.ba = l.ba AND b.id = l.to_card AND b.present = 1"
            + " WHERE l.dialogue = ? AND l.present = 1 ORDER BY l.number",
        row ->
            new LinkView(
                row.getString(1),
                row.getString(2),
                Relation.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6)),
        dialogue);
  }

  private List<SuggestionView> suggestions(String dialogue, List<Tree.Run> path)
      throws SQLException {
    record Put(SuggestionView suggestion, int branch, int depth) {}
    return Sql.all(
            connection,
            "SELECT s.id, s.kind, s.statement, s.partner, s.after_utterance, s.sequence, u.branch,"
                + " u.depth FROM spiral_suggestion s JOIN spiral_utterance u ON u.ba = s.ba"
                + " AND u.id = s.after_utterance WHERE s.dialogue = ? AND s.present = 1"
                + " AND s.erased = 0 ORDER BY s.number",
            row ->
                new Put(
                    new SuggestionView(
                        row.getString(1),
                        Kind.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)),
                    row.getInt(7),
                    row.getInt(8)),
            dialogue)
        .stream()
        .filter(put -> Tree.on(path, put.branch(), put.depth()))
        .map(Put::suggestion)
        .toList();
  }

  private List<GapView> gaps() {
    return state.gaps().stream()
        .map(
            gap ->
                new GapView(
                    gap.id(),
                    gap.kind(),
                    gap.articulation(),
                    gap.where(),
                    gap.label(state.language())))
        .toList();
  }

  private YieldView yields() {
    Yield yield = state.yields();
    Yield.Unsaid unsaid = yield.unsaid();
    return unsaid == null
        ? new YieldView(yield.perTurn(), yield.notions(), null, null, null)
        : new YieldView(
            yield.perTurn(), yield.notions(), unsaid.estimate(), unsaid.low(), unsaid.high());
  }

  private WhereWeWere where(String dialogue, boolean heard) throws SQLException {
    Optional<String> own =
        Sql.first(
            connection,
            "SELECT t.text FROM spiral_dialogue d JOIN spiral_text t ON t.dialogue = d.id"
                + " AND t.what = 'where' AND t.version = d.where_version WHERE d.id = ?",
            row -> row.getString(1),
            dialogue);
    if (own.isPresent() && !own.get().isEmpty()) {
      return new WhereWeWere(List.of(new WhereWeWere.Line(own.get(), List.of())), true);
    }
    if (!heard) {
      return new WhereWeWere(List.of(), false);
    }
    return new WhereWeWere(
        state.whereWeWere(state.language()).lines().stream()
            .map(
                line ->
                    new WhereWeWere.Line(
                        line.text(),
                        line.quotes().stream().map(Quote::utterance).distinct().toList()))
            .toList(),
        false);
  }
}
