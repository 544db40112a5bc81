package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.expert.talk.Reaction;

/** The tables of a run, arms side by side. */
public final class Tables {
  private final Bench.Results results;
  private final List<Arm> arms;

  public Tables(Bench.Results results) {
    this.results = results;
    this.arms = results.setup().arms().stream().filter(arm -> !results.of(arm).isEmpty()).toList();
  }

  /** All of them. */
  public List<Table> all() {
    return List.of(figures(), differences(), mistakes(), kinds(), dossiers());
  }

  private Table figures() {
    Map<String, Function<Summary, String>> rows = new LinkedHashMap<>();
    rows.put("recall in cards, 1.5 turns an item", s -> Table.percent(s.mean(x -> x.heldAt(1.5))));
    rows.put("recall in cards, 1.0 turns an item", s -> Table.percent(s.mean(x -> x.heldAt(1.0))));
    rows.put("recall said, 1.5 turns an item", s -> Table.percent(s.mean(x -> x.releasedAt(1.5))));
    rows.put("recall said, 1.0 turns an item", s -> Table.percent(s.mean(x -> x.releasedAt(1.0))));
    rows.put("area under the curve of cards", s -> Table.percent(s.mean(Score::area)));
    rows.put("turns to half", s -> s.median(Score::toHalf));
    rows.put("turns to three quarters", s -> s.median(Score::toThreeQuarters));
    rows.put("cards a dialogue", s -> Table.number(s.mean(Score::cards)));
    rows.put("cards without an item", s -> Table.percent(s.ofCards(Score::cardsWithoutItem)));
    rows.put("  of them on the telling", s -> Table.percent(s.ofCards(Score::cardsOnStory)));
    rows.put(
        "cards not in the person's words", s -> Table.percent(s.ofCards(Score::cardsInOtherWords)));
    rows.put("items in a card of their kind", s -> Table.percent(s.mean(Score::kindRight)));
    rows.put(
        "beliefs said and not put right", s -> Table.number(s.mean(Score::mistakenUncorrected)));
    for (Reaction reaction : Reaction.values()) {
      rows.put(
          "answers that " + verb(reaction) + " / 100 turns",
          s -> Table.number(s.reactions(reaction)));
    }
    rows.put("question length, characters", s -> Table.number(s.mean(Score::questionLength)));
    rows.put("turns spent on saying back", s -> Table.percent(s.mean(Score::reflection)));
    rows.put("turn of the first offer to stop", s -> s.median(Score::stopAt));
    rows.put("left unheld at that offer", s -> leftAtStop(s));
    rows.put("said, as the dialogue estimates", s -> Table.percent(s.calibration().estimate()));
    rows.put("said, in truth", s -> Table.percent(s.calibration().truth()));
    rows.put(
        "intervals that hold the truth",
        s -> s.calibration().covered() + " of " + s.calibration().dialogues());
    return table("Figures, means over dialogues", rows, results.scores());
  }

  private static String verb(Reaction reaction) {
    return switch (reaction) {
      case TELLS -> "tell";
      case EVADES -> "evade";
      case SAID_ALREADY -> "were given already";
      case NOTHING -> "have nothing on it";
      case DOES_NOT_KNOW -> "say I don't know";
      case ASKS_BACK -> "ask back";
      case ONE_AT_A_TIME -> "refuse two at once";
      case CONFIRMS -> "confirm";
      case FALSE_YES -> "are a false yes";
      case SMALL_TALK -> "are small talk";
      case GOES_ON -> "go on past a stop";
      case TIRED -> "are too tired";
    };
  }

  private static String leftAtStop(Summary summary) {
    Score.Share stopped = summary.count(score -> score.leftAtStop() != null);
    if (stopped.of() == 0) {
      return "–";
    }
    double sum = summary.mean(score -> score.leftAtStop() == null ? 0 : score.leftAtStop());
    return Table.percent(sum * stopped.all() / stopped.of());
  }

  private Table mistakes() {
    Map<String, Function<Summary, String>> rows = new LinkedHashMap<>();
    for (Mistake mistake : Mistake.values()) {
      rows.put(mistake.word(), s -> Table.number(s.mistakes(mistake)));
    }
    return table("Interviewer's mistakes per 100 turns", rows, results.scores());
  }

  private Table kinds() {
    Map<String, Function<Summary, String>> rows = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (results.scores().stream().anyMatch(score -> score.heldByKind().containsKey(kind))) {
        rows.put(
            kind.word(),
            s -> {
              Score.Share share = s.byKind().getOrDefault(kind, new Score.Share(0, 0));
              return share.all() == 0
                  ? "–"
                  : Table.percent((double) share.of() / share.all()) + " of " + share.all();
            });
      }
    }
    return table("Recall in cards by kind, 1.5 turns an item", rows, results.scores());
  }

  private Table dossiers() {
    List<String> head = new ArrayList<>(List.of("dossier", "voices", "items"));
    arms.forEach(arm -> head.add(arm.name()));
    List<List<String>> rows = new ArrayList<>();
    for (var dossier : results.setup().dossiers()) {
      List<String> row = new ArrayList<>();
      row.add(dossier.name() + (dossier.cooperative() ? "" : " (hard)"));
      row.add(String.join(", ", dossier.voices().stream().map(v -> v.word()).toList()));
      row.add(String.valueOf(dossier.known().size()));
      for (Arm arm : arms) {
        row.add(
            Table.percent(
                new Summary(
                        results.of(arm).stream()
                            .filter(score -> score.dossier().equals(dossier.name()))
                            .toList())
                    .mean(score -> score.heldAt(1.5))));
      }
      rows.add(row);
    }
    return new Table("Recall in cards by dossier, 1.5 turns an item", head, rows);
  }

  private Table differences() {
    List<String> head = new ArrayList<>(List.of("recall in cards, 1.5 turns an item"));
    head.addAll(List.of("all", "cooperative", "hard"));
    List<List<String>> rows = new ArrayList<>();
    for (Arm arm : arms) {
      rows.add(row(arm.name(), group -> mean(arm, group)));
    }
    for (Arm arm : arms.subList(Math.min(1, arms.size()), arms.size())) {
      for (Arm other : arms.subList(0, arms.indexOf(arm))) {
        rows.add(
            row(arm.name() + " minus " + other.name(), group -> difference(arm, other, group)));
      }
    }
    return new Table(
        "Paired differences in points, with 95 % bootstrap intervals over dossiers", head, rows);
  }

  private static List<String> row(String name, Function<Group, String> cell) {
    return List.of(
        name, cell.apply(Group.ALL), cell.apply(Group.COOPERATIVE), cell.apply(Group.HARD));
  }

  private String mean(Arm arm, Group group) {
    List<Score> scores = group.of(results.of(arm));
    return scores.isEmpty()
        ? "–"
        : Table.percent(new Summary(scores).mean(score -> score.heldAt(1.5)));
  }

  private String difference(Arm arm, Arm other, Group group) {
    List<Score> scores = group.of(results.of(arm));
    List<Score> others = group.of(results.of(other));
    return scores.isEmpty() || others.isEmpty()
        ? "–"
        : Table.points(
            new Summary(scores)
                .minus(new Summary(others), s -> s.heldAt(1.5), results.setup().seed()));
  }

  /** Which people are looked at. */
  private enum Group {
    ALL,
    COOPERATIVE,
    HARD;

    List<Score> of(List<Score> scores) {
      return switch (this) {
        case ALL -> scores;
        case COOPERATIVE -> scores.stream().filter(Score::cooperative).toList();
        case HARD -> scores.stream().filter(score -> !score.cooperative()).toList();
      };
    }
  }

  private Table table(
      String title, Map<String, Function<Summary, String>> figures, List<Score> scores) {
    List<String> head = new ArrayList<>(List.of(""));
    arms.forEach(arm -> head.add(arm.name()));
    List<List<String>> rows = new ArrayList<>();
    figures.forEach(
        (name, figure) -> {
          List<String> row = new ArrayList<>(List.of(name));
          for (Arm arm : arms) {
            row.add(
                figure.apply(
                    new Summary(scores.stream().filter(s -> s.arm().equals(arm.name())).toList())));
          }
          rows.add(row);
        });
    return new Table(title, head, rows);
  }
}
