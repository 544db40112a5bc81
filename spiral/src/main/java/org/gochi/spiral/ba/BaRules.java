package org.gochi.spiral.ba;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Language;
import org.gochi.record.NewEntry;

/** What may be done with a ba as a whole. Each rule reads and decides; the record stores. */
public final class BaRules {
  private final int longestName;
  private final int longestText;

  /**
   * @param longestName of names, in code points
   * @param longestText of purposes, in bytes of UTF-8
   */
  public BaRules(int longestName, int longestText) {
    this.longestName = longestName;
    this.longestText = longestText;
  }

  /** Opens a ba under an id that is still free. */
  public NewEntry open(
      Connection connection,
      Actor actor,
      String id,
      String name,
      String purpose,
      Language language,
      boolean sample)
      throws SQLException {
    String clean = free(connection, "", name);
    return new NewEntry(
        BaEntries.OPENED,
        actor.id(),
        id,
        null,
        Payload.empty().with("language", language.tag()).with("sample", sample).json(),
        words(clean, purpose));
  }

  public NewEntry rename(Connection connection, Actor actor, String ba, String name, String purpose)
      throws SQLException {
    standing(connection, ba);
    String clean = free(connection, ba, name);
    return new NewEntry(
        BaEntries.RENAMED, actor.id(), ba, null, Payload.empty().json(), words(clean, purpose));
  }

  public NewEntry nameParticipant(Connection connection, Actor actor, String ba, String name)
      throws SQLException {
    standing(connection, ba);
    String clean = Text.name(name, longestName);
    return new NewEntry(
        BaEntries.NAMED, actor.id(), ba, null, Payload.empty().json(), Map.of("name", clean));
  }

  private Map<String, String> words(String name, String purpose) {
    return Map.of("name", name, "purpose", Text.optional(purpose, longestText));
  }

  private String free(Connection connection, String ba, String name) throws SQLException {
    String clean = Text.name(name, longestName);
    if (clean.isEmpty()) {
      throw new Refusal(Refusal.Reason.NAME_MISSING);
    }
    Optional<String> other =
        Sql.first(
            connection,
            "SELECT id FROM spiral_ba WHERE name_key = ? AND id <> ?",
            row -> row.getString(1),
            Text.key(clean),
            ba);
    if (other.isPresent()) {
      throw new Refusal(Refusal.Reason.NAME_TAKEN);
    }
    return clean;
  }

  /** The language of a ba that is there. */
  public static Language standing(Connection connection, String ba) throws SQLException {
    return Sql.first(
            connection,
            "SELECT language FROM spiral_ba WHERE id = ?",
            row -> Language.ofTag(row.getString(1)),
            ba)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_BA));
  }

  /** The purpose of a ba; empty if it has none. */
  public static String purpose(Connection connection, String ba) throws SQLException {
    return Sql.first(
            connection, "SELECT purpose FROM spiral_ba WHERE id = ?", row -> row.getString(1), ba)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_BA));
  }

  /** The id of the ba with this name or id. */
  public static Optional<String> find(Connection connection, String nameOrId) throws SQLException {
    Optional<String> named =
        Sql.first(
            connection,
            "SELECT id FROM spiral_ba WHERE name_key = ? AND erased = 0",
            row -> row.getString(1),
            Text.key(nameOrId));
    return named.isPresent()
        ? named
        : Sql.first(
            connection, "SELECT id FROM spiral_ba WHERE id = ?", row -> row.getString(1), nameOrId);
  }

  /** A ba without the figures that belong to what it holds. */
  public static BaView view(Connection connection, String ba, int dialogues, int cards)
      throws SQLException {
    List<BaView.Participant> participants =
        Sql.all(
            connection,
            "SELECT actor, name FROM spiral_participant WHERE ba = ? ORDER BY joined, actor",
            row ->
                new BaView.Participant(
                    row.getString(1),
                    row.getString(2).isEmpty() ? row.getString(1) : row.getString(2)),
            ba);
    return Sql.first(
            connection,
            "SELECT name, purpose, language, opened_at, sample, erased FROM spiral_ba WHERE id = ?",
            row ->
                new BaView(
                    ba,
                    row.getString(1),
                    row.getString(2),
                    Language.ofTag(row.getString(3)),
                    Instant.ofEpochMilli(row.getLong(4)),
                    dialogues,
                    cards,
                    participants,
                    row.getInt(5) == 1,
                    row.getInt(6) == 1),
            ba)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_BA));
  }
}
