package org.gochi.elicitation.expert.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.expert.talk.Answer;

/** Writes every dialogue so that a person can read it, with what came out beside the words. */
public final class TranscriptFiles {
  private TranscriptFiles() {}

  /**
   * Writes one Markdown file a dialogue, {@code ARM/DOSSIER[-RUN].md}.
   *
   * @return how many were written
   * @throws IOException when the folder cannot be written
   */
  public static int write(Bench.Results results, Path folder) throws IOException {
    Map<String, Integer> runs = new HashMap<>();
    List<Transcript> all = new ArrayList<>(results.transcripts());
    all.addAll(results.broken().stream().filter(each -> !each.turns().isEmpty()).toList());
    for (Transcript transcript : all) {
      String name = transcript.dossier().name();
      int run = runs.merge(transcript.arm() + "/" + name, 1, Integer::sum);
      Path file =
          folder
              .resolve(transcript.arm().replaceAll("[^\\p{L}\\p{N}._-]", "-"))
              .resolve(name + (run > 1 ? "-" + run : "") + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, readable(transcript, Scoring.of(transcript)), StandardCharsets.UTF_8);
    }
    return all.size();
  }

  static String readable(Transcript transcript, Score score) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(transcript.dossier().about()).append("\n\n");
    text.append(transcript.dossier().trade()).append(", ").append(transcript.arm());
    text.append(": ").append(Table.percent(score.releasedAt(1.5))).append(" said, ");
    text.append(Table.percent(score.heldAt(1.5))).append(" held in cards, of ");
    text.append(score.items()).append(" items, at 1.5 turns an item; ");
    text.append(score.turns()).append(" turns; ended because ").append(transcript.ended());
    text.append(".\n");
    int number = 0;
    for (Transcript.Turn turn : transcript.turns()) {
      text.append("\n## ").append(++number).append('\n');
      Utterance question = turn.question();
      if (question != null) {
        text.append("\n**").append(transcript.arm()).append("** ").append(question.text());
        text.append('\n');
        if (question.asked() != null && !question.asked().why().isEmpty()) {
          text.append("_").append(question.asked().move().word()).append(": ");
          text.append(question.asked().why()).append("_\n");
        }
        turn.mistakes()
            .forEach(
                found ->
                    text.append("_mistake, ")
                        .append(found.mistake().word())
                        .append(": ")
                        .append(found.words())
                        .append("_\n"));
      }
      text.append("\n**person** ").append(turn.answer().text()).append('\n');
      text.append("_").append(turn.truth().reaction().word());
      List<Answer.Release> releases = turn.truth().releases();
      releases.forEach(release -> text.append(", ").append(release.item()));
      text.append("_\n");
      for (Articulation card : turn.cards()) {
        text.append("- ").append(card.kind().word()).append(": ").append(card.statement());
        text.append('\n');
      }
    }
    List<String> unsaid =
        transcript.dossier().known().stream()
            .map(item -> item.id())
            .filter(
                id ->
                    transcript.turns().stream()
                        .flatMap(turn -> turn.truth().releases().stream())
                        .noneMatch(release -> release.item().equals(id)))
            .toList();
    text.append("\n## Not said\n\n");
    unsaid.forEach(id -> text.append("- ").append(id).append('\n'));
    return text.toString();
  }
}
