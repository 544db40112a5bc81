package org.gochi.exchange.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnArticulation;
import org.gochi.exchange.own.OwnDialogue;

/**
 * A ba as a folder of Markdown notes: one a card, one a dialogue, a first page, and a JSON Canvas
 * map. Every quote links to the block of the utterance it comes from.
 */
public final class Vault {
  private final Map<String, String> files;

  private Vault(Map<String, String> files) {
    this.files = files;
  }

  /** The vault of an export, with headings in English or Japanese. */
  public static Vault of(BaExport export, Locale locale) {
    VaultWords words = new VaultWords(locale);
    Notes notes = notes(export, words);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(notes.home() + ".md", new HomeNote(export, notes, words).text());
    CardNote cards = new CardNote(export, notes, words);
    for (OwnArticulation card : export.articulations()) {
      files.put(notes.card(card.id()) + ".md", cards.text(card));
    }
    DialogueNote dialogues = new DialogueNote(export, words);
    for (OwnDialogue dialogue : export.dialogues()) {
      files.put(notes.dialogue(dialogue.id()) + ".md", dialogues.text(dialogue));
    }
    if (!export.articulations().isEmpty()) {
      files.put(words.heading("map") + ".canvas", CanvasMap.json(export, notes, words));
    }
    return new Vault(files);
  }

  private static Notes notes(BaExport export, VaultWords words) {
    NoteNames names = new NoteNames();
    Map<String, String> cards = new LinkedHashMap<>();
    Map<String, String> dialogues = new LinkedHashMap<>();
    Map<String, String> homes = new LinkedHashMap<>();
    String home = names.of(export.ba().name(), export.ba().id());
    for (OwnDialogue dialogue : export.dialogues()) {
      String title = dialogue.title() == null ? words.heading("untitled") : dialogue.title();
      dialogues.put(
          dialogue.id(), words.heading("dialogues") + "/" + names.of(title, dialogue.id()));
      dialogue.utterances().forEach(u -> homes.put(u.id(), dialogue.id()));
    }
    for (OwnArticulation card : export.articulations()) {
      String statement = card.statement() == null ? words.heading("erased") : card.statement();
      cards.put(card.id(), words.heading("cards") + "/" + names.of(statement, card.id()));
    }
    return new Notes(home, cards, dialogues, homes);
  }

  /** The notes' texts by their paths within the vault, with {@code /}. */
  public Map<String, String> files() {
    return Map.copyOf(files);
  }

  /**
   * Writes the notes into a folder. Notes of the same name are replaced; everything else that is in
   * the folder stays.
   */
  public void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
  }
}
