package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private final Map<String, List<Telling>> byTerm = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Map<String, Integer> askedTimes = new HashMap<>();
  private final Set<String> questions = new HashSet<>();
  private final Set<String> sentencesSaid = new HashSet<>();
  private final List<Integer> newPerTurn = new ArrayList<>();
  private final List<String> recentProbes = new ArrayList<>();
  private final Map<String, Boolean> lastBrought = new HashMap<>();
  private final Map<String, Integer> lastScope = new HashMap<>();
  private final Set<String> dryMethods = new HashSet<>();
  private final Map<Side, Learned> learned = new EnumMap<>(Side.class);

  /** The work as a whole, as a subject. */
  private final Subject work = new Subject();

  /** How likely the last question was to bring something, 0 to 1. */
  private double promised;

  private Language language;
  private int turn;
  private int dryRun;
  private int lastChange = -100;
  private int lastProposedStop = -100;
  private int lastTeachBack;
  private int lastGrounding = -100;
  private int feltAsked;
  private int lastStory = -100;
  private @Nullable Ask ask;
  private @Nullable Reading reading;
  private @Nullable Utterance heard;
  private int notions;
  private int notionsOnce;
  private int notionsTwice;

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
    questions.add(same(utterance.text()));
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
    if (asked.move() == Move.CHANGE_TECHNIQUE) {
      lastChange = turn;
    }
    if (asked.move() == Move.PROPOSE_STOP) {
      lastProposedStop = turn;
    }
    if (probe != null) {
      promised = Finds.likely(target == null ? left(probe) : target.left(probe));
      remember(probe, target, utterance.text());
    }
  }

  /** The groups of probes whose worth is learned together. */
  private static String scope(Probe probe) {
    return probe.move() == Move.INCIDENT
        ? "incident"
        : probe.scope().name().toLowerCase(Locale.ROOT);
  }

  private void remember(Probe probe, @Nullable Telling target, String text) {
    String key = isMore(probe, text) ? probe.id() + "+" : probe.id();
    askedTimes.merge(key, 1, Integer::sum);
    recentProbes.add(probe.id());
    lastScope.put(scope(probe), turn);
    if (target != null) {
      target.asked.add(key);
    }
    switch (probe.scope()) {
      case TEACHBACK -> lastTeachBack = turn;
      case NORMATIVE -> lastGrounding = turn;
      case FELT -> feltAsked++;
      default -> {}
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
    newPerTurn.add(fresh);
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
      Set<String> terms = told.terms();
      Telling earlier = meet(terms);
      boolean saidBefore = !sentencesSaid.add(same(told.in(utterance.text())));
      if (earlier != null || saidBefore) {
        continue;
      }
      Kind kind = Kinds.of(told, probe);
      Set<Sign> signs = told.signs();
      boolean general = signs.contains(Sign.RULE_OF_THUMB) || signs.contains(Sign.NORMATIVE);
      boolean story = incident || signs.contains(Sign.INCIDENT);
      boolean past = story || (about != null && about.past && !general);
      Telling whole = telling(utterance, told, kind, past, story, null);
      here.add(whole);
      lastStory = story ? turn : lastStory;
      notions++;
      notionsOnce++;
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
      for (String term : terms) {
        List<Telling> known = byTerm.computeIfAbsent(term, t -> new ArrayList<>());
        if (known.size() < 24) {
          known.add(whole);
        }
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
    String echo = Echo.of(told, utterance.text(), language, this::rarity);
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

  /** Counts earlier tellings met again; gives the one that these terms merely repeat. */
  private @Nullable Telling meet(Set<String> terms) {
    Map<Telling, Integer> shared = new LinkedHashMap<>();
    for (String term : terms) {
      for (Telling telling : byTerm.getOrDefault(term, List.of())) {
        shared.merge(telling, 1, Integer::sum);
      }
    }
    Telling repeated = null;
    for (Map.Entry<Telling, Integer> entry : shared.entrySet()) {
      Telling telling = entry.getKey();
      int common = entry.getValue();
      if (telling.turn != turn && common >= 2 && telling.metAt != turn) {
        telling.metAt = turn;
        telling.met++;
        notionsOnce -= telling.met == 2 ? 1 : 0;
        notionsTwice += telling.met == 2 ? 1 : telling.met == 3 ? -1 : 0;
      }
      int union = terms.size() + telling.terms.size() - common;
      if (terms.size() >= 2 && common * 100 >= union * 85) {
        repeated = telling;
      }
    }
    return repeated;
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
      tallies.computeIfAbsent(scope(probe), p -> new Tally()).add(hit);
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

  /** How rare a term is in what was told: 1 for a new one. */
  double rarity(String term) {
    return 1.0 / (1 + 0.4 * byTerm.getOrDefault(term, List.of()).size());
  }

  /** A question stripped to what makes two questions the same. */
  static String same(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
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

  int turnsSinceChange() {
    return turn - lastChange;
  }

  int turnsSinceProposedStop() {
    return turn - lastProposedStop;
  }

  int turnsSinceTeachBack() {
    return turn - lastTeachBack;
  }

  int turnsSinceGrounding() {
    return turn - lastGrounding;
  }

  int feltAsked() {
    return feltAsked;
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

  boolean askedInAll(String key) {
    return askedTimes.containsKey(key);
  }

  int timesAsked(String key) {
    return askedTimes.getOrDefault(key, 0);
  }

  boolean alreadyWorded(String question) {
    return questions.contains(same(question));
  }

  /** How many turns ago a probe was last asked; large when it was not. */
  int since(String probe) {
    int from = Math.max(0, recentProbes.size() - 6);
    int last = recentProbes.subList(from, recentProbes.size()).lastIndexOf(probe);
    return last < 0 ? 100 : recentProbes.size() - from - last;
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
  int sinceScope(String scope) {
    return turn - lastScope.getOrDefault(scope, -100);
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

  /** New things told over the last turns, at most the given number, a turn. */
  double recentYield(int turns) {
    int from = Math.max(0, newPerTurn.size() - turns);
    return newPerTurn.subList(from, newPerTurn.size()).stream().mapToInt(n -> Math.min(n, 1)).sum()
        / (double) Math.max(1, newPerTurn.size() - from);
  }

  /** How much has come out. */
  public Yield yields() {
    return Unsaid.of(newPerTurn, notions, notionsOnce, notionsTwice);
  }
}
