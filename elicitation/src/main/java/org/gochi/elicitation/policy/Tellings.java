package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Side;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/** What has been told, piece by piece, and which of it may still be asked about. */
final class Tellings {
  /** More open tellings than this are not weighed; the least promising rest. */
  private static final int MOST_OPEN = 40;

  /** An answer of so few pieces is one subject, whichever of them is asked about. */
  private static final int FEW = 2;

  private static final int NEVER = -100;

  private final Notions notions;
  private final Map<String, List<Telling>> byUtterance = new HashMap<>();
  private final List<Telling> all = new ArrayList<>();
  private final List<Telling> open = new ArrayList<>();
  private final Set<String> sentencesSaid = new HashSet<>();
  private int lastStory = NEVER;

  Tellings(Notions notions) {
    this.notions = notions;
  }

  /**
   * What an answer stands in.
   *
   * @param occasion the subject of all that is told as a story here
   * @param few whether the whole answer is one subject
   */
  private record Context(
      Utterance utterance,
      Language language,
      @Nullable Ask answered,
      int turn,
      Subject occasion,
      boolean few) {}

  /**
   * Takes what an answer tells.
   *
   * @param answered the question it answers; null when none was asked
   * @param turn the person's turn, from 1
   * @return how many new things it tells
   */
  int take(Utterance utterance, Reading read, @Nullable Ask answered, int turn) {
    int fresh = 0;
    List<Telling> here = new ArrayList<>();
    List<Told> stretches = Stretches.of(read);
    boolean few = stretches.size() <= FEW;
    Context context = new Context(utterance, read.language(), answered, turn, new Subject(), few);
    Telling about = answered == null ? null : answered.target();
    Probe probe = answered == null ? null : answered.probe();
    boolean incident = answered != null && answered.move() == Move.INCIDENT;
    // An occasion that an answer only mentions has not been told yet.
    boolean tells =
        probe == null
            || probe.move() == Move.OPEN
            || probe.move() == Move.OVERVIEW
            || probe.side() == Side.OCCASIONS
            || read.told().size() > FEW;
    for (Told told : stretches) {
      Notions.Met met = notions.meet(told, turn);
      boolean saidBefore = !sentencesSaid.add(AskedSoFar.same(told.in(utterance.text())));
      if (met.repeated() != null || saidBefore) {
        continue;
      }
      Kind kind = Kinds.of(told, probe);
      Set<Sign> signs = told.signs();
      boolean general = signs.contains(Sign.RULE_OF_THUMB) || signs.contains(Sign.NORMATIVE);
      boolean occasion = signs.contains(Sign.INCIDENT);
      boolean story = incident || (tells && occasion);
      boolean past = story || occasion || (about != null && about.past && !general);
      Telling whole = telling(context, told, kind, past, story, null);
      here.add(whole);
      // An answer about a thing says where it ends; that is no disagreement.
      boolean limits =
          signs.contains(Sign.EXCEPTION) || (probe != null && probe.side() == Side.LIMITS);
      boolean ofThis =
          about != null && (about.whole == null ? about : about.whole) == met.opposed();
      Telling opposed = limits || ofThis ? null : met.opposed();
      lastStory = story ? turn : lastStory;
      notions.add(whole);
      fresh++;
      boolean apart =
          incident || read.told().size() > 3 || (probe != null && probe.move() == Move.OVERVIEW);
      List<Told> parts =
          apart ? Stretches.parts(told, utterance.text(), read.language()) : List.<Told>of();
      if (parts.size() > 1) {
        List<Telling> cut = new ArrayList<>();
        for (Told part : parts) {
          Kind of = Kinds.of(part, kind == Kind.STEP ? probe : null);
          cut.add(telling(context, part, of, past, story, whole));
        }
        here.addAll(cut);
        open.addAll(cut);
        oppose(cut, opposed);
      } else {
        open.add(whole);
        oppose(List.of(whole), opposed);
      }
    }
    byUtterance.put(utterance.id(), here);
    while (open.size() > MOST_OPEN) {
      open.remove(leastPromising(turn));
    }
    return fresh;
  }

  /** Only what is open is asked about: a denial belongs to the part in whose words it lies. */
  private static void oppose(List<Telling> open, @Nullable Telling opposed) {
    if (opposed != null) {
      open.stream()
              .filter(telling -> Notions.denies(telling.told, opposed.told))
              .findFirst()
              .orElse(open.getFirst())
              .opposed =
          opposed;
    }
  }

  private Telling telling(
      Context context, Told told, Kind kind, boolean past, boolean story, @Nullable Telling whole) {
    Ask answered = context.answered();
    Utterance utterance = context.utterance();
    Probe asked = answered == null ? null : answered.probe();
    String echo = Echo.of(told, utterance.text(), context.language(), notions::rarity);
    Telling telling =
        new Telling(
            all.size(),
            utterance,
            told,
            kind,
            Kinds.shares(told, whole == null || kind == Kind.STEP ? asked : null),
            echo,
            past,
            story,
            answered == null ? null : answered.target(),
            asked,
            whole,
            story || context.few() ? context.occasion() : new Subject(),
            context.turn());
    all.add(telling);
    return telling;
  }

  private int leastPromising(int turn) {
    int least = 0;
    double worst = Double.MAX_VALUE;
    for (int i = 0; i < open.size(); i++) {
      Telling telling = open.get(i);
      double promise =
          telling.closed ? -100 : telling.hits - telling.tries - (turn - telling.turn) * 0.02;
      if (promise < worst) {
        worst = promise;
        least = i;
      }
    }
    return least;
  }

  /** The telling whose words a quote is, or else the first that it touches. */
  @Nullable Telling at(Quote where) {
    Telling covering = null;
    for (Telling telling : byUtterance.getOrDefault(where.utterance(), List.of())) {
      if (telling.quote.equals(where)) {
        return telling;
      }
      if (covering == null && telling.covers(where)) {
        covering = telling;
      }
    }
    return covering;
  }

  /** Takes a verdict: what the person declined is not asked about again. */
  void know(Articulation articulation) {
    if (articulation.quotes().isEmpty()) {
      return;
    }
    // A quote may reach back over what the articulation leans on; its own words come last.
    Quote quote = articulation.quotes().getFirst();
    Telling last = null;
    for (Telling telling : byUtterance.getOrDefault(quote.utterance(), List.of())) {
      if (telling.covers(quote)) {
        last = telling;
      }
    }
    if (last == null) {
      return;
    }
    Telling whole = last.whole == null ? last : last.whole;
    for (Telling telling : byUtterance.getOrDefault(quote.utterance(), List.of())) {
      if (telling == whole || telling.whole == whole) {
        telling.articulation = articulation.id();
        telling.closed |= articulation.standing() == Standing.DECLINED;
      }
    }
  }

  /** Asks no more about what was told in all of these terms. */
  void leave(Set<String> terms) {
    if (!terms.isEmpty()) {
      open.stream().filter(t -> t.terms.containsAll(terms)).forEach(t -> t.closed = true);
    }
  }

  /** The turn in which an occasion was last told; long before the first when none was. */
  int lastStory() {
    return lastStory;
  }

  /** Those that may be asked about, in order. */
  List<Telling> open() {
    return open;
  }

  List<Telling> all() {
    return all;
  }

  List<Telling> of(String utterance) {
    return byUtterance.getOrDefault(utterance, List.of());
  }
}
