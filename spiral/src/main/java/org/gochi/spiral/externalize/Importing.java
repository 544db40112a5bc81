package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnEntry;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaEntries;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Text;
import org.gochi.spiral.ba.Told;
import org.jspecify.annotations.Nullable;

/**
 * Takes an export in: its entries are appended as they were, in one transaction, with the time they
 * had. A file that contradicts itself changes nothing.
 */
public final class Importing {
  /** The record's own kind, which speaks of sequences of one store and so is never carried over. */
  static final String ERASED = "words erased";

  /** The rules have no state. */
  public Importing() {}

  /**
   * The entries to append.
   *
   * @param copy whether to give the ba and its dialogues ids of their own and a name that is free
   * @param seed what such ids are made from
   */
  public List<NewEntry> entries(Connection connection, BaExport export, boolean copy, String seed)
      throws SQLException {
    String ba = copy ? Ids.made(seed) : export.ba().id();
    if (there(connection, "SELECT COUNT(*) FROM spiral_ba WHERE id = ?", ba)) {
      throw new Refusal(Refusal.Reason.IMPORT_EXISTS);
    }
    String name = name(connection, export, copy);
    Map<String, String> dialogues = new HashMap<>();
    Set<String> people = new HashSet<>();
    List<NewEntry> entries = new ArrayList<>();
    for (OwnEntry entry : export.entries()) {
      try {
        entries.add(entry(connection, entry, ba, name, copy, seed, dialogues, people));
      } catch (IllegalArgumentException | NullPointerException e) {
        throw new Refusal(Refusal.Reason.IMPORT_BROKEN, entry.sequence());
      }
    }
    if (entries.isEmpty() || !entries.getFirst().kind().equals(BaEntries.OPENED)) {
      throw new Refusal(Refusal.Reason.IMPORT_BROKEN, 1L);
    }
    return entries;
  }

  private static NewEntry entry(
      Connection connection,
      OwnEntry entry,
      String ba,
      @Nullable String name,
      boolean copy,
      String seed,
      Map<String, String> dialogues,
      Set<String> people)
      throws SQLException {
    if (entry.kind().equals(ERASED)) {
      throw new IllegalArgumentException(entry.kind());
    }
    Payload payload = Payload.read(entry.payload()).with("at", entry.at().toEpochMilli());
    if (entry.kind().equals(Entries.SAID)) {
      people.add(payload.text("id"));
    }
    for (List<String> quote : payload.rows("quotes")) {
      if (!people.contains(quote.getFirst())) {
        throw new IllegalArgumentException("a quote of nobody");
      }
    }
    Map<String, String> words = new HashMap<>();
    for (Map.Entry<String, String> word : entry.words().entrySet()) {
      words.put(word.getKey(), Text.mended(word.getValue()));
    }
    if (name != null && words.containsKey("name") && !entry.kind().equals(BaEntries.NAMED)) {
      words.put("name", name);
    }
    String dialogue = entry.dialogue();
    if (dialogue != null && !dialogues.containsKey(dialogue)) {
      String id = copy ? Ids.made(seed + " " + dialogue) : dialogue;
      if (!entry.kind().equals(Entries.OPENED)
          || there(connection, "SELECT COUNT(*) FROM spiral_dialogue WHERE id = ?", id)) {
        throw new IllegalArgumentException("a dialogue that was not opened, or is here already");
      }
      dialogues.put(dialogue, id);
    }
    return new NewEntry(
        entry.kind(),
        new Actor(entry.actor()).id(),
        ba,
        dialogue == null ? null : dialogues.get(dialogue),
        payload.json(),
        words);
  }

  private static boolean there(Connection connection, String sql, String id) throws SQLException {
    return Sql.number(connection, sql, id) > 0;
  }

  /** The name a copy gets; nothing where the ba keeps its own. */
  private static @Nullable String name(Connection connection, BaExport export, boolean copy)
      throws SQLException {
    String name = export.ba().name();
    boolean taken = !name.isEmpty() && taken(connection, name);
    if (taken && !copy) {
      throw new Refusal(Refusal.Reason.NAME_TAKEN);
    }
    if (!taken) {
      return null;
    }
    String tag = export.ba().language();
    Language language = "ja".equals(tag) ? Language.JA : Language.EN;
    int number = 1;
    while (taken(connection, Told.phrase("phrases", "copy", language, name, number))) {
      number++;
    }
    return Told.phrase("phrases", "copy", language, name, number);
  }

  private static boolean taken(Connection connection, String name) throws SQLException {
    return there(connection, "SELECT COUNT(*) FROM spiral_ba WHERE name_key = ?", Text.key(name));
  }
}
