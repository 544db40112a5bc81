package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Link;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.spiral.ba.BaRules;
import org.gochi.spiral.ba.Sql;

/**
 * One dialogue's {@link Elicitation}, kept level with the tables: what is new on its path is folded
 * in, so that a turn costs the same in a long dialogue as in a short one. Where the path changed it
 * is folded anew from the record. Not thread-safe.
 */
final class Hearing {
  private final String ba;
  private final String dialogue;
  private Elicitation state = Elicitation.begin(Setting.of(Language.EN));
  private final Set<String> heard = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Figures.Words> words = new HashMap<>();
  private boolean begun;
  private int branch = -1;
  private int depth = -1;
  private long cards;
  private long links;

  Hearing(String ba, String dialogue) {
    this.ba = ba;
    this.dialogue = dialogue;
  }

  /** The state as of the last {@link #level}. */
  Elicitation state() {
    return state;
  }

  /** Whether an utterance is on the path heard. */
  boolean heard(String utterance) {
    return heard.contains(utterance);
  }

  /**
   * Whose words a wording is made of, reckoned once: what is said later about it is not the reason
   * it was worded so.
   *
   * @param wording names the card and the version
   */
  Figures.Words words(String wording, String statement, boolean byPerson) {
    return words.computeIfAbsent(wording, w -> Figures.of(state, statement, byPerson));
  }

  /** Reckons whose words wordings are anew from now on. */
  void reckonAnew() {
    words.clear();
  }

  /** How far the state lies behind an utterance at this depth. */
  int behind(int to) {
    return begun ? to - depth : to + 1;
  }

  /**
   * Brings the state level with the path down to {@code head} and all cards and links on it; a
   * reply still being made ends the path.
   *
   * @param head an utterance; empty for a dialogue in which nothing was said
   */
  Elicitation level(Connection connection, String head) throws SQLException {
    boolean done = false;
    try {
      fold(connection, head);
      done = true;
    } finally {
      begun = done; // after a fault in the middle it is folded anew
    }
    return state;
  }

  private void fold(Connection connection, String head) throws SQLException {
    if (!begun) {
      begin(connection);
    }
    List<Rows.Card> changed = changedCards(connection);
    int next = 0;
    if (!head.isEmpty()) {
      Tree.Node end = Tree.find(connection, ba, dialogue, head);
      List<Tree.Run> path = Tree.path(connection, dialogue, end.branch(), end.depth());
      if (depth >= 0 && !Tree.on(path, branch, depth)) {
        begin(connection);
        changed = changedCards(connection);
      }
      for (Rows.Said said : said(connection, path)) {
        if (said.state() == UtteranceState.STREAMING) {
          break;
        }
        while (next < changed.size() && changed.get(next).begun() < said.sequence()) {
          know(connection, changed.get(next++));
        }
        hear(said);
      }
    }
    while (next < changed.size()) {
      know(connection, changed.get(next++));
    }
    link(connection);
  }

  private void begin(Connection connection) throws SQLException {
    Language language =
        Sql.first(
                connection,
                "SELECT language FROM spiral_dialogue WHERE id = ?",
                row -> Language.ofTag(row.getString(1)),
                dialogue)
            .orElse(Language.EN);
    state = Elicitation.begin(new Setting(language, BaRules.purpose(connection, ba)));
    heard.clear();
    known.clear();
    words.clear();
    branch = -1;
    depth = -1;
    cards = 0;
    links = 0;
    begun = true;
  }

  private List<Rows.Said> said(Connection connection, List<Tree.Run> path) throws SQLException {
    List<Rows.Said> all = new ArrayList<>();
    for (Tree.Run run : path.reversed()) {
      if (run.to() > depth) {
        all.addAll(
            Sql.all(
                connection,
                "SELECT "
                    + Rows.SAID
                    + " FROM spiral_utterance WHERE dialogue = ? AND branch = ? AND depth > ?"
                    + " AND depth <= ? ORDER BY depth",
                Rows::said,
                dialogue,
                run.branch(),
                Math.max(depth, run.above()),
                run.to()));
      }
    }
    return all;
  }

  private void hear(Rows.Said said) {
    // A reply that brought no words, and words that were erased, were not heard.
    if (!said.text().isBlank()) {
      state.hear(new Utterance(said.id(), said.speaker(), said.text(), said.asked()));
    }
    heard.add(said.id());
    branch = said.branch();
    depth = said.depth();
  }

  private List<Rows.Card> changedCards(Connection connection) throws SQLException {
    return Sql.all(
        connection,
        Rows.CARD + "WHERE c.dialogue = ? AND c.sequence > ? ORDER BY c.begun",
        Rows::card,
        dialogue,
        cards);
  }

  private void know(Connection connection, Rows.Card card) throws SQLException {
    cards = Math.max(cards, card.sequence());
    List<Quote> quotes = Rows.quotes(connection, ba, card.id());
    boolean here = quotes.stream().anyMatch(quote -> heard.contains(quote.utterance()));
    if ((!here || card.erased()) && !known.contains(card.id())) {
      return;
    }
    known.add(card.id());
    // A card taken back is as good as declined: nothing is asked about it any more.
    state.know(
        new Articulation(
            card.id(),
            card.kind(),
            card.statement(),
            card.present() && !card.erased() ? card.standing() : Standing.DECLINED,
            quotes));
  }

  private void link(Connection connection) throws SQLException {
    record Drawn(Link link, boolean present, long sequence) {}
    for (Drawn drawn :
        Sql.all(
            connection,
            "SELECT id, from_card, relation, to_card, present, sequence FROM spiral_link"
                + " WHERE dialogue = ? AND sequence > ? ORDER BY number",
            row ->
                new Drawn(
                    new Link(
                        row.getString(1),
                        row.getString(2),
                        Relation.of(row.getString(3)),
                        row.getString(4)),
                    row.getInt(5) == 1,
                    row.getLong(6)),
            dialogue,
            links)) {
      links = Math.max(links, drawn.sequence());
      if (!drawn.present()) {
        state.unlink(drawn.link().id());
      } else if (known.contains(drawn.link().from()) && known.contains(drawn.link().to())) {
        state.link(drawn.link());
      }
    }
  }
}
