package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.methods.Finds;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;
import org.gochi.elicitation.methods.Side;
import org.gochi.elicitation.reading.Answer;
import org.gochi.elicitation.reading.Reader;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/**
 * The course of one dialogue as the policy sees it: what was told, what was asked, what it brought.
 *
 * <p>Folded in order from the utterances and the person's verdicts; the cost of one utterance does
 * not grow with the dialogue.
 */
public final class Course {
  /** The tally of questions that stay with a vague answer's words. */
  static final String FOLLOW_UP = "follow-up";

  /** The tally of questions after a vague answer without any. */
  static final String FOLLOW_UP_BARE = "follow-up bare";

  /** More open tellings than this are not weighed; the least promising rest. */
  private static final int MOST_OPEN = 40;

  private final Map<String, List<Telling>> byUtterance = new HashMap<>();
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Telling> open = new ArrayList<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private final AskedSoFar askedSoFar = new AskedSoFar();
  private final Notions notions = new Notions();
  private final Set<String> sentencesSaid = new HashSet<>();
  private final Map<String, Boolean> lastBrought = new HashMap<>();
  private final Set<String> terms = new HashSet<>();
  private final Set<String> dryMethods = new HashSet<>();
  private final Map<Side, Learned> learned = new EnumMap<>(Side.class);

  /** The work as a whole, as a subject. */
  private final Subject work = new Subject();

  /** How likely the last question was to bring something, 0 to 1. */
  private double promised;

  private Language language;
  private int turn;
  private int dryRun;
  private int lastStory = -100;
  private @Nullable Ask ask;
  private @Nullable Reading reading;
  private @Nullable Utterance heard;

  /** A word of the trade that was used as if it were known. */
  private @Nullable String unexplained;

  /** A course in which nothing has been said. */
  public Course(Setting setting) {
    this.language = setting.language();
  }

  /** Takes the next utterance. */
  public void hear(Utterance utterance) {
    switch (utterance.speaker()) {
      case PARTNER -> hearPartner(utterance);
      case PERSON -> hearPerson(utterance);
    }
  }

  private void hearPartner(Utterance utterance) {
    Asked asked = utterance.asked();
    askedSoFar.words(utterance.text());
    if (asked == null) {
      ask = new Ask(utterance, Move.PROBE, null, null, false, false, false);
      return;
    }
    Probe probe = Methods.standard().probe(asked.probe()).orElse(null);
    Gap gap = asked.gap();
    Telling target = gap == null || gap.where() == null ? null : telling(gap.where());
    boolean followUp = asked.move() == Move.REPAIR || (gap != null && gap.kind() == GapKind.VAGUE);
    boolean more = probe != null && isMore(probe, utterance.text());
    boolean near = followUp && gap != null && !gap.about().isEmpty();
    ask = new Ask(utterance, asked.move(), probe, target, followUp, near, more);
    askedSoFar.move(asked.move(), turn);
    if (probe != null) {
      promised = Finds.likely(target == null ? left(probe) : target.left(probe));
      remember(probe, target, utterance.text());
    }
  }

  private void remember(Probe probe, @Nullable Telling target, String text) {
    String key = isMore(probe, text) ? probe.id() + "+" : probe.id();
    askedSoFar.probe(probe, key, turn);
    unexplained = probe.scope() == Scope.TERM ? null : unexplained;
    if (target != null) {
      target.asked.add(key);
    }
  }

  /** Whether a question is the probe's "what else": its words tell, whoever worded it. */
  private boolean isMore(Probe probe, String text) {
    return probe.more().getOrDefault(language, List.of()).stream()
        .anyMatch(more -> Wording.fits(more, text));
  }

  private @Nullable Telling telling(Quote where) {
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

  private void hearPerson(Utterance utterance) {
    turn++;
    heard = utterance;
    Reading read = Reader.read(utterance.text(), language);
    reading = read;
    language = read.language();
    int fresh = read.answer() == Answer.TELLING ? take(utterance, read) : 0;
    notions.endTurn(fresh);
    String term = Reader.termOfTheTrade(utterance.text(), language);
    if (term != null && terms.add(term)) {
      unexplained = term;
    }
    settle(fresh > 0, read.answer());
  }

  /** Takes what an answer tells; gives how much of it is new. */
  private int take(Utterance utterance, Reading read) {
    int fresh = 0;
    List<Telling> here = new ArrayList<>();
    Ask answered = ask;
    Telling about = answered == null ? null : answered.target();
    Probe probe = answered == null ? null : answered.probe();
    boolean incident = answered != null && answered.move() == Move.INCIDENT;
    for (Told told : Stretches.of(read)) {
      Notions.Met met = notions.meet(told, turn);
      boolean saidBefore = !sentencesSaid.add(AskedSoFar.same(told.in(utterance.text())));
      if (met.repeated() != null || saidBefore) {
        continue;
      }
      Kind kind = Kinds.of(told, probe);
      Set<Sign> signs = told.signs();
      boolean general = signs.contains(Sign.RULE_OF_THUMB) || signs.contains(Sign.NORMATIVE);
      boolean story = incident || signs.contains(Sign.INCIDENT);
      boolean past = story || (about != null && about.past && !general);
      Telling whole = telling(utterance, told, kind, past, story, null);
      here.add(whole);
      // An answer about a thing says where it ends; that is no disagreement.
      boolean limits =
          signs.contains(Sign.EXCEPTION) || (probe != null && probe.side() == Side.LIMITS);
      whole.opposed = limits || about == met.opposed() ? null : met.opposed();
      lastStory = story ? turn : lastStory;
      notions.add(whole);
      fresh++;
      boolean apart =
          incident || read.told().size() > 3 || (probe != null && probe.move() == Move.OVERVIEW);
      List<Told> parts =
          apart ? Stretches.parts(told, utterance.text(), language) : List.<Told>of();
      if (parts.size() > 1) {
        for (Told part : parts) {
          Kind of = Kinds.of(part, kind == Kind.STEP ? probe : null);
          Telling telling = telling(utterance, part, of, past, story, whole);
          here.add(telling);
          open.add(telling);
        }
      } else {
        open.add(whole);
      }
    }
    byUtterance.put(utterance.id(), here);
    while (open.size() > MOST_OPEN) {
      open.remove(leastPromising());
    }
    return fresh;
  }

  private Telling telling(
      Utterance utterance,
      Told told,
      Kind kind,
      boolean past,
      boolean story,
      @Nullable Telling whole) {
    Ask answered = ask;
    Probe asked = answered == null ? null : answered.probe();
    String echo = Echo.of(told, utterance.text(), language, notions::rarity);
    Telling telling =
        new Telling(
            tellings.size(),
            utterance,
            told,
            kind,
            Kinds.shares(told, whole == null || kind == Kind.STEP ? asked : null),
            echo,
            past,
            story,
            answered == null ? null : answered.target(),
            answered == null ? null : answered.probe(),
            whole,
            turn);
    tellings.add(telling);
    return telling;
  }

  private int leastPromising() {
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

  private void settle(boolean hit, Answer answer) {
    Ask answered = ask;
    boolean counts = answer != Answer.QUESTION_BACK && answer != Answer.NOTHING_READABLE;
    dryRun = hit ? 0 : dryRun + 1;
    if (hit) {
      dryMethods.clear();
    }
    if (answered == null || !counts) {
      return;
    }
    if (answered.followUp()) {
      tallies
          .computeIfAbsent(answered.near() ? FOLLOW_UP : FOLLOW_UP_BARE, p -> new Tally())
          .add(hit);
    }
    Probe probe = answered.probe();
    if (probe != null) {
      tallies.computeIfAbsent(probe.id(), p -> new Tally()).add(hit);
      boolean evasion = answer == Answer.FELT || answer == Answer.VAGUE;
      if (!evasion || answered.followUp()) {
        learn(probe, answered, hit);
      }
      if (!hit) {
        dryMethods.add(probe.method());
      }
    }
    Telling target = answered.target();
    boolean evaded = answer == Answer.FELT || answer == Answer.VAGUE;
    if (target != null && probe != null && evaded && !answered.followUp()) {
      // An evasion is no answer: once another way has been tried, the question may come again.
      if (target.evaded.add(probe.id())) {
        target.asked.remove(probe.id());
      }
    }
    if (target != null) {
      target.tries++;
      target.hits += hit ? 1 : 0;
      if (hit && probe != null) {
        target.asked.add("hit:" + probe.id());
      }
      target.closed |= answer == Answer.REFUSAL;
    } else if (probe != null) {
      lastBrought.put(probe.id(), hit);
    }
  }

  private void learn(Probe probe, Ask answered, boolean hit) {
    learned.computeIfAbsent(probe.side(), s -> new Learned()).add(promised, hit);
    Telling target = answered.target();
    if (target != null) {
      target.answered(probe.side(), hit);
    } else {
      work.answered(probe.side(), hit);
    }
  }

  /** What is left to find by a probe about the work as a whole. */
  double left(Probe probe) {
    return work.left(probe.side(), probe.finds().work());
  }

  /** What the dialogue has taught about a side. */
  double learned(Side side) {
    return learned.getOrDefault(side, Learned.NOTHING).factor();
  }

  /** Takes a verdict: what the person declined is not asked about again. */
  public void know(Articulation articulation) {
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

  /** The language spoken now. */
  public Language language() {
    return language;
  }

  int turn() {
    return turn;
  }

  int dryRun() {
    return dryRun;
  }

  Set<String> dryMethods() {
    return dryMethods;
  }

  /** How many turns ago a move was last made; large when it was not. */
  int since(Move move) {
    return turn - askedSoFar.lastOf(move);
  }

  /** How many turns ago something was last said back; since the start when nothing was. */
  int sinceTeachBack() {
    return turn - Math.max(0, askedSoFar.lastOf(Scope.TEACHBACK));
  }

  /** How many turns ago the general was last asked for as it was; large when it was not. */
  int sinceGrounding() {
    return turn - askedSoFar.lastOf(Scope.NORMATIVE);
  }

  /** How many turns ago a word of the trade was asked about; large when none was. */
  int sinceTerm() {
    return turn - askedSoFar.lastOf(Scope.TERM);
  }

  @Nullable String unexplained() {
    return unexplained;
  }

  /** What was asked so far. */
  AskedSoFar asked() {
    return askedSoFar;
  }

  /** What was told, by its terms. */
  Notions notions() {
    return notions;
  }

  @Nullable Ask ask() {
    return ask;
  }

  @Nullable Reading reading() {
    return reading;
  }

  @Nullable Utterance heard() {
    return heard;
  }

  /** Whether a probe about the work as a whole brought something when it was last asked. */
  boolean broughtLast(String probe) {
    return lastBrought.getOrDefault(probe, false);
  }

  /** How many turns ago an occasion was last told; large when none was. */
  int sinceStory() {
    return turn - lastStory;
  }

  /** How many turns ago a group of probes was last asked; large when it was not. */
  int sinceGroup(String group) {
    return turn - askedSoFar.lastOf(group);
  }

  Tally tally(String key) {
    return tallies.getOrDefault(key, Tally.NONE);
  }

  List<Telling> open() {
    return open;
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Telling> tellingsOf(String utterance) {
    return byUtterance.getOrDefault(utterance, List.of());
  }

  /** How much has come out. */
  public Yield yields() {
    return notions.yields();
  }
}
