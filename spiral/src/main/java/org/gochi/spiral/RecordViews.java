package org.gochi.spiral;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaRules;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.externalize.CardHistory;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.Comparison;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.Found;
import org.gochi.spiral.externalize.Reader;
import org.gochi.spiral.externalize.Searching;
import org.gochi.spiral.externalize.UtteranceView;

/** Views from the record's projections. */
final class RecordViews implements Views {
  private final RecordStore store;
  private final Reader reader;
  private final Searching searching;

  RecordViews(RecordStore store, Reader reader) {
    this.store = store;
    this.reader = reader;
    this.searching = new Searching(store);
  }

  @Override
  public List<BaView> bas() {
    return store.query(
        connection -> {
          List<BaView> bas = new ArrayList<>();
          for (String ba :
              Sql.all(
                  connection,
                  "SELECT id FROM spiral_ba ORDER BY sample, used DESC",
                  row -> row.getString(1))) {
            bas.add(view(connection, ba));
          }
          return bas;
        });
  }

  @Override
  public BaView ba(String ba) {
    return store.query(connection -> view(connection, ba));
  }

  private static BaView view(Connection connection, String ba) throws SQLException {
    return BaRules.view(
        connection,
        ba,
        (int) Sql.number(connection, "SELECT COUNT(*) FROM spiral_dialogue WHERE ba = ?", ba),
        (int)
            Sql.number(
                connection,
                "SELECT COUNT(*) FROM spiral_card WHERE ba = ? AND present = 1"
                    + " AND standing <> 'declined'",
                ba));
  }

  @Override
  public Optional<BaView> findBa(String nameOrId) {
    return store.query(
        connection -> {
          Optional<String> found = BaRules.find(connection, nameOrId);
          return found.isPresent() ? Optional.of(view(connection, found.get())) : Optional.empty();
        });
  }

  @Override
  public List<DialogueLine> dialogues(String ba) {
    ba(ba);
    return reader.lines(ba);
  }

  @Override
  public DialogueLine dialogueLine(String dialogue) {
    return reader.line(dialogue);
  }

  @Override
  public DialogueView dialogue(String dialogue, Actor who, int last) {
    return reader.dialogue(dialogue, who, last);
  }

  @Override
  public List<UtteranceView> utterancesBefore(String dialogue, String before, int limit) {
    return reader.before(dialogue, before, limit);
  }

  @Override
  public UtteranceView utterance(String dialogue, String utterance) {
    return reader.utterance(dialogue, utterance);
  }

  @Override
  public List<CardView> cardsBefore(String dialogue, String before, int limit) {
    return reader.cardsBefore(dialogue, before, limit);
  }

  @Override
  public List<CardView> cards(String ba) {
    ba(ba);
    return reader.cards(ba);
  }

  @Override
  public CardView card(String ba, String card) {
    return reader.card(ba, card);
  }

  @Override
  public CardHistory history(String ba, String card) {
    return reader.history(ba, card);
  }

  @Override
  public Comparison compare(String dialogue, String left, String right) {
    return reader.compare(dialogue, left, right);
  }

  @Override
  public List<Found> search(String words, String ba, int limit) {
    if (!ba.isEmpty()) {
      ba(ba);
    }
    return searching.search(words, ba, limit);
  }
}
