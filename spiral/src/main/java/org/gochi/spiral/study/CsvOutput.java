package org.gochi.spiral.study;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.gochi.exchange.Finding;
import org.gochi.exchange.Role;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.Expression;
import org.gochi.induction.alignment.SelfRepetition;
import org.gochi.induction.alignment.SpeakerAlignment;
import org.gochi.induction.alignment.TurnAlignment;

/**
 * Tables for a spreadsheet or a statistics program: dialogues, speakers, turns, expressions and
 * findings. {@code dialogue} is the place in the corpus, as ids need not be unique.
 */
public final class CsvOutput implements StudyOutput, Closeable {
  private final CsvTable dialogues;
  private final CsvTable speakers;
  private final CsvTable turns;
  private final CsvTable expressions;
  private final CsvTable findings;
  private final Locale locale;

  /** Writes into a folder, which is made when it is not there. */
  public CsvOutput(Path folder, Locale locale) throws IOException {
    this.locale = locale;
    Files.createDirectories(folder);
    dialogues =
        new CsvTable(
            folder.resolve("dialogues.csv"),
            "dialogue",
            "id",
            "title",
            "file",
            "format",
            "language",
            "turns",
            "tokens",
            "expressions",
            "variety",
            "repetition",
            "vocabularyOverlap",
            "entropy",
            "meanLength",
            "maxLength");
    speakers =
        new CsvTable(
            folder.resolve("speakers.csv"),
            "dialogue",
            "id",
            "speaker",
            "role",
            "initiated",
            "established",
            "repetition",
            "tokenShare",
            "vocabularyShared",
            "selfExpressions",
            "selfVariety",
            "selfRepetition",
            "selfEntropy",
            "selfMeanLength",
            "selfMaxLength");
    turns =
        new CsvTable(
            folder.resolve("turns.csv"), "dialogue", "id", "turn", "speaker", "shared", "own");
    expressions =
        new CsvTable(
            folder.resolve("expressions.csv"),
            "dialogue",
            "id",
            "expression",
            "size",
            "frequency",
            "freeFrequency",
            "establishmentTurn",
            "establishedBy",
            "spanning",
            "priming",
            "firstSpeaker");
    findings =
        new CsvTable(
            folder.resolve("findings.csv"), "file", "entry", "reason", "sentence", "detail");
  }

  @Override
  public void dialogue(Studied studied) throws IOException {
    Alignment a = studied.analysis().alignment();
    long number = studied.number();
    String id = studied.conversation().id();
    String title = studied.conversation().title();
    dialogues.row(
        number,
        id,
        title == null ? "" : title,
        studied.conversation().file(),
        studied.conversation().format().word(),
        studied.language().tag(),
        studied.analysis().turns(),
        studied.analysis().tokens(),
        a.expressions(),
        a.variety(),
        a.repetition(),
        a.vocabularyOverlap(),
        a.entropy(),
        a.meanLength(),
        a.maxLength());
    for (Map.Entry<String, SpeakerAlignment> each : a.speakers().entrySet()) {
      SpeakerAlignment s = each.getValue();
      SelfRepetition self = s.self();
      speakers.row(
          number,
          id,
          each.getKey(),
          studied.roles().getOrDefault(each.getKey(), Role.UNKNOWN).word(),
          s.initiated(),
          s.established(),
          s.repetition(),
          s.tokenShare(),
          s.vocabularyShared(),
          self.expressions(),
          self.variety(),
          self.repetition(),
          self.entropy(),
          self.meanLength(),
          self.maxLength());
    }
    for (TurnAlignment turn : a.perTurn()) {
      turns.row(number, id, turn.turn(), turn.speaker(), turn.shared(), turn.own());
    }
    for (Expression e : a.lexicon()) {
      expressions.row(
          number,
          id,
          e.text(),
          e.size(),
          e.frequency(),
          e.freeFrequency(),
          e.establishmentTurn(),
          e.establishedBy(),
          e.spanning(),
          e.priming(),
          e.firstSpeaker());
    }
  }

  @Override
  public void end(Corpus corpus, Reading reading) throws IOException {
    for (Finding finding : reading.findings()) {
      findings.row(
          finding.file(),
          finding.entry() == null ? "" : finding.entry(),
          finding.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          finding.reason().sentence(locale),
          finding.detail());
    }
  }

  @Override
  public void close() throws IOException {
    for (CsvTable table : new CsvTable[] {dialogues, speakers, turns, expressions, findings}) {
      table.close();
    }
  }
}
