package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaRules;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/**
 * Erasing words. With an utterance go the cards that stand on it and whatever repeats what nobody
 * else has said: replies, reasons, suggestions, titles, other wordings ({@link Echoes}).
 */
public final class Erasing {
  /** The rules have no state. */
  public Erasing() {}

  public List<NewEntry> utterance(Place place, String utterance, String reason)
      throws SQLException {
    Tree.Node node = Tree.find(place.connection(), place.ba(), place.dialogue(), utterance);
    Set<Long> sequences = new LinkedHashSet<>();
    ofUtterance(place.connection(), place.ba(), node.id(), sequences);
    return entries(place.actor(), place.ba(), place.dialogue(), sequences, reason);
  }

  public List<NewEntry> card(Place place, String card, String reason) throws SQLException {
    Set<Long> sequences = new LinkedHashSet<>();
    worded(place.connection(), place.ba(), card, sequences);
    if (sequences.isEmpty() || !card.startsWith("c")) {
      throw new Refusal(Refusal.Reason.NO_SUCH_CARD);
    }
    return entries(place.actor(), place.ba(), place.dialogue(), sequences, reason);
  }

  public List<NewEntry> participant(
      Connection connection, Actor actor, String ba, String participant, String reason)
      throws SQLException {
    BaRules.standing(connection, ba);
    Set<Long> sequences = new LinkedHashSet<>();
    for (String utterance :
        Sql.all(
            connection,
            "SELECT id FROM spiral_utterance WHERE ba = ? AND author = ? AND person = 1",
            row -> row.getString(1),
            ba,
            participant)) {
      ofUtterance(connection, ba, utterance, sequences);
    }
    sequences.addAll(
        Sql.all(
            connection,
            "SELECT sequence FROM spiral_event WHERE ba = ? AND actor = ? AND worded = 1"
                + " AND kind <> 'ba opened' AND kind <> 'ba renamed'",
            row -> row.getLong(1),
            ba,
            participant));
    if (sequences.isEmpty()) {
      throw new Refusal(Refusal.Reason.NO_SUCH_PARTICIPANT);
    }
    return entries(actor, ba, null, sequences, reason);
  }

  public List<NewEntry> ba(Connection connection, Actor actor, String ba, String reason)
      throws SQLException {
    BaRules.standing(connection, ba);
    Set<Long> sequences =
        new LinkedHashSet<>(
            Sql.all(
                connection,
                "SELECT sequence FROM spiral_event WHERE ba = ? AND worded = 1",
                row -> row.getLong(1),
                ba));
    return entries(actor, ba, null, sequences, reason);
  }

  private static void ofUtterance(
      Connection connection, String ba, String utterance, Set<Long> sequences) throws SQLException {
    worded(connection, ba, utterance, sequences);
    for (String card :
        Sql.all(
            connection,
            "SELECT DISTINCT card FROM spiral_quote WHERE ba = ? AND utterance = ?",
            row -> row.getString(1),
            ba,
            utterance)) {
      worded(connection, ba, card, sequences);
    }
    sequences.addAll(Echoes.of(connection, ba, utterance));
  }

  /** The entries that hold words of an utterance, a card or a suggestion. */
  static void worded(Connection connection, String ba, String id, Set<Long> sequences)
      throws SQLException {
    sequences.addAll(
        Sql.all(
            connection,
            "SELECT sequence FROM spiral_event WHERE ba = ? AND about = ? AND worded = 1",
            row -> row.getLong(1),
            ba,
            id));
  }

  private static List<NewEntry> entries(
      Actor actor,
      String ba,
      @org.jspecify.annotations.Nullable String dialogue,
      Set<Long> sequences,
      String reason) {
    Map<Long, Set<String>> targets = new HashMap<>();
    for (Long sequence : new HashSet<>(sequences)) {
      targets.put(sequence, Set.of());
    }
    return targets.isEmpty()
        ? List.of()
        : List.of(NewEntry.erasure(actor.id(), ba, dialogue, targets, reason));
  }
}
