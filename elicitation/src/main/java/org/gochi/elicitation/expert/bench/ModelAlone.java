package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Wording;
import org.gochi.elicitation.expert.talk.Answerer;
import org.gochi.elicitation.expert.understand.Words;

/**
 * What a model writes when it is asked for the knowledge without any expert. No statement has a
 * person's words behind it, so nothing is ever held; a statement is taken to meet an item when it
 * shares at least half of the content words of one of the item's wordings. That is generous to the
 * model where words are common, and it is shown beside the other arms, never among them.
 */
public final class ModelAlone {
  private static final double MEETS = 0.5;

  private ModelAlone() {}

  /**
   * What came of one dossier.
   *
   * @param dossier the dossier
   * @param statements what the model wrote
   * @param met items met by a statement
   * @param made statements that meet no item
   */
  public record Made(Dossier dossier, List<String> statements, int met, int made) {
    public Made {
      statements = List.copyOf(statements);
    }
  }

  /** Asks for as many statements as the person knows items. */
  public static Made of(Dossier dossier, Answerer answerer) {
    int wanted = dossier.known().size();
    String answer =
        answerer.answer(
            Texts.all("alone-prompt.txt"),
            "trade: %s%ntask: %s%nlanguage: %s%nlines: %d%n"
                .formatted(dossier.trade(), dossier.about(), dossier.language().tag(), wanted));
    List<String> statements =
        answer.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(wanted).toList();
    Set<String> met = new HashSet<>();
    int made = 0;
    for (String statement : statements) {
      Set<String> words = Words.of(statement, dossier.language());
      List<String> hits =
          dossier.known().stream()
              .filter(item -> meets(item, words, dossier))
              .map(Item::id)
              .toList();
      met.addAll(hits);
      made += hits.isEmpty() ? 1 : 0;
    }
    return new Made(dossier, statements, met.size(), made);
  }

  private static boolean meets(Item item, Set<String> words, Dossier dossier) {
    for (Wording wording : item.says()) {
      Set<String> own = Words.of(wording.text(), dossier.language());
      long shared = own.stream().filter(words::contains).count();
      if (!own.isEmpty() && shared >= MEETS * own.size()) {
        return true;
      }
    }
    return false;
  }

  /** The table of several dossiers. */
  public static Table table(List<Made> all) {
    List<List<String>> rows = new ArrayList<>();
    int statements = 0;
    int met = 0;
    int made = 0;
    int items = 0;
    for (Made each : all) {
      int known = each.dossier().known().size();
      rows.add(
          row(each.dossier().name(), each.statements().size(), each.met(), known, each.made()));
      statements += each.statements().size();
      met += each.met();
      made += each.made();
      items += known;
    }
    rows.add(row("all", statements, met, items, made));
    return new Table(
        "The model alone, without an expert: no statement has a person's words behind it",
        List.of("dossier", "statements", "items met by words", "statements without an item"),
        rows);
  }

  private static List<String> row(String name, int statements, int met, int items, int made) {
    return List.of(
        name,
        String.valueOf(statements),
        String.format(Locale.ROOT, "%d of %d", met, items),
        String.valueOf(made));
  }
}
