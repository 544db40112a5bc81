package org.gochi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Turn;

/** Dialogues as the reference tool reads and writes them: one tab-separated file each. */
final class DialogueFiles {
  private static final int VOCABULARY = 3000;

  private DialogueFiles() {}

  /** A dialogue whose words are as uneven as those of talk; some stretches come back. */
  static Dialogue talk(String id, int turns, int tokens, long seed) {
    var random = new SplittableRandom(seed);
    var said = new ArrayList<String>();
    var list = new ArrayList<Turn>();
    for (int t = 0; t < turns; t++) {
      var words = new ArrayList<String>();
      int length = tokens / 2 + random.nextInt(tokens + 1);
      while (words.size() < length) {
        if (said.size() > 20 && random.nextInt(8) == 0) {
          int from = random.nextInt(said.size() - 6);
          words.addAll(said.subList(from, from + 2 + random.nextInt(4)));
        } else {
          words.add(word(random));
        }
      }
      said.addAll(words);
      list.add(new Turn(t % 2 == 0 ? "A" : "B", String.join(" ", words)));
    }
    return new Dialogue(id, list);
  }

  /** Frequencies fall about as one over the rank. */
  private static String word(SplittableRandom random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
    return "w" + Integer.toString(rank, 36).replaceAll("[0-9]", "q$0");
  }

  static void write(Path folder, List<Dialogue> dialogues) throws IOException {
    Files.createDirectories(folder);
    for (Dialogue dialogue : dialogues) {
      var text = new StringBuilder();
      for (Turn turn : dialogue.turns()) {
        text.append(turn.speaker()).append(":\t").append(turn.text()).append('\n');
      }
      Files.writeString(folder.resolve(dialogue.id() + ".tsv"), text);
    }
  }

  static Dialogue read(Path file) throws IOException {
    var turns = new ArrayList<Turn>();
    String text = Files.readString(file);
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      int tab = text.indexOf('\t', from);
      tab = tab < 0 || tab > end ? end : tab;
      String speaker = text.substring(from, tab).strip();
      turns.add(
          new Turn(
              speaker.endsWith(":") ? speaker.substring(0, speaker.length() - 1) : speaker,
              text.substring(Math.min(tab + 1, end), end)));
      from = end + 1;
    }
    return new Dialogue(String.valueOf(file.getFileName()).replace('.', '_'), turns);
  }

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
  }
}
