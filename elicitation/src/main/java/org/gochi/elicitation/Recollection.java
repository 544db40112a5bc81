package org.gochi.elicitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the summary to which a person comes back, from cards and gaps, in the person's words. */
final class Recollection {
  private static final int MOST_HELD = 5;
  private static final int MOST_OPEN = 3;

  private final Texts texts;
  private final List<WhereWeWere.Line> lines = new ArrayList<>();

  private Recollection(Language language) {
    this.texts = Texts.of(language);
  }

  static WhereWeWere of(Elicitation state, Language language) {
    Recollection recollection = new Recollection(language);
    recollection.about(state);
    recollection.held(state);
    recollection.open(state);
    recollection.last(state);
    return new WhereWeWere(recollection.lines);
  }

  private void about(Elicitation state) {
    if (!state.setting().purpose().isBlank()) {
      add(WhereWeWere.Part.ABOUT, texts.get("where.about", state.setting().purpose()), List.of());
      return;
    }
    state.utterances().stream()
        .filter(u -> u.speaker() == Speaker.PERSON && !u.text().isBlank())
        .findFirst()
        .flatMap(u -> QuoteCheck.find(u, shortened(u.text())))
        .ifPresent(
            q -> add(WhereWeWere.Part.ABOUT, texts.get("where.about", q.text()), List.of(q)));
  }

  private void held(Elicitation state) {
    // What the person put right or affirmed says more of them than what was merely proposed.
    List<Articulation> best =
        state.articulations().stream()
            .filter(a -> a.standing() != Standing.DECLINED && a.standing() != Standing.SUPERSEDED)
            .sorted(Comparator.comparingInt(a -> -weight(a)))
            .limit(MOST_HELD)
            .toList();
    for (Articulation each : best) {
      String kind = each.kind().label(texts.language());
      String words = shortened(each.statement());
      add(WhereWeWere.Part.HELD, texts.get("where.held", kind, words), each.quotes());
    }
  }

  private static int weight(Articulation articulation) {
    return switch (articulation.standing()) {
      case CORRECTED -> 3;
      case AFFIRMED -> 2;
      case PROPOSED -> 1;
      case DECLINED, SUPERSEDED -> 0;
    };
  }

  private void open(Elicitation state) {
    for (Gap gap : state.gaps().stream().limit(MOST_OPEN).toList()) {
      List<Quote> quotes = gap.where() == null ? List.of() : List.of(gap.where());
      add(WhereWeWere.Part.OPEN, texts.get("where.open", gap.label(texts.language())), quotes);
    }
  }

  private void last(Elicitation state) {
    List<Utterance> utterances = state.utterances();
    for (int i = utterances.size() - 1; i >= 0 && i >= utterances.size() - 4; i--) {
      Utterance utterance = utterances.get(i);
      if (utterance.speaker() == Speaker.PERSON && !utterance.text().isBlank()) {
        QuoteCheck.find(utterance, shortened(utterance.text()))
            .ifPresent(
                q -> add(WhereWeWere.Part.LAST, texts.get("where.last", q.text()), List.of(q)));
        return;
      }
    }
  }

  private void add(WhereWeWere.Part part, String text, List<Quote> quotes) {
    lines.add(new WhereWeWere.Line(part, text, quotes));
  }

  /** The first words of a text, whole words, so that a line stays a line. */
  private static String shortened(String text) {
    String flat = text.strip();
    int most = 120;
    if (flat.codePointCount(0, flat.length()) <= most) {
      return flat;
    }
    int end = flat.offsetByCodePoints(0, most);
    int space = flat.lastIndexOf(' ', end);
    int stop = flat.lastIndexOf('。', end) + 1;
    int cut = stop > 20 ? stop : space > 20 ? space : end;
    return flat.substring(0, cut);
  }
}
