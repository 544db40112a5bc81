package org.gochi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Transcript;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.alignment.DialignTables;
import org.gochi.induction.alignment.Mode;
import org.gochi.induction.tokens.Tokenizers;

/**
 * Does what the reference tool does with a folder: its two tables and three lexicons a dialogue.
 */
public final class AlignmentOfFiles {
  private AlignmentOfFiles() {}

  /** Takes the folder of dialogues, the folder for the tables, and how many threads. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createDirectories(Path.of(args[1]));
    var independent = new ArrayList<String>(List.of(DialignTables.independentHead()));
    var dependent = new ArrayList<String>(List.of(DialignTables.dependentHead()));
    try (var threads = Executors.newFixedThreadPool(Integer.parseInt(args[2]))) {
      var rows = new ArrayList<Future<List<String>>>();
      for (Path file : DialogueFiles.list(Path.of(args[0]))) {
        rows.add(threads.submit(() -> write(DialogueFiles.read(file), out)));
      }
      for (Future<List<String>> row : rows) {
        independent.add(row.get().get(0));
        dependent.add(row.get().get(1));
      }
    }
    Files.write(out.resolve("metrics-speaker-independent.tsv"), independent);
    Files.write(out.resolve("metrics-speaker-dependent.tsv"), dependent);
  }

  private static List<String> write(Dialogue dialogue, Path out) {
    Transcript transcript = Transcript.of(dialogue, Tokenizers.dialign());
    Alignment alignment = align(transcript);
    String id = dialogue.id();
    try {
      Files.writeString(
          out.resolve(id + "-lexicon.tsv"), DialignTables.lexicon(alignment.lexicon()));
      String side = "A";
      for (String name : DialignTables.names(alignment)) {
        var speaker = alignment.speakers().get(name);
        if (speaker != null) {
          Files.writeString(
              out.resolve(id + "-lexicon-self-rep-" + side + ".tsv"),
              DialignTables.ownLexicon(speaker.self().lexicon()));
        }
        side = "B";
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(
        DialignTables.independent(id, transcript.size(), transcript.tokens(), alignment),
        DialignTables.dependent(id, alignment));
  }

  /** Compatible alignment with lexicons, without figures by turn, which the tool leaves out too. */
  static Alignment align(Transcript transcript) {
    return AlignmentBuilder.wholeOnly(transcript, Mode.DIALIGN, true);
  }
}
