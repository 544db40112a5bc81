package org.gochi.elicitation.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;
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

  private final Notions notions = new Notions();
  private final Tellings tellings = new Tellings(notions);
  private final Map<String, Tally> tallies = new HashMap<>();
  private final AskedSoFar askedSoFar = new AskedSoFar();
  private final Map<String, Boolean> lastBrought = new HashMap<>();
  private final Set<String> terms = new HashSet<>();
  private final Set<String> dryMethods = new HashSet<>();

  /** The work as a whole, as a subject. */
  private final Subject work = new Subject();

  /** How likely the last question was to bring something, 0 to 1. */
  private Language language;

  private int turn;
  private int dryRun;
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
    Telling target = gap == null || gap.where() == null ? null : tellings.at(gap.where());
    boolean followUp = asked.move() == Move.REPAIR || (gap != null && gap.kind() == GapKind.VAGUE);
    boolean more = probe != null && isMore(probe, utterance.text());
    boolean near = followUp && gap != null && !gap.about().isEmpty();
    ask = new Ask(utterance, asked.move(), probe, target, followUp, near, more);
    askedSoFar.move(asked.move(), turn);
    if (probe != null) {
      remember(probe, target, more);
    }
  }

  private void remember(Probe probe, @Nullable Telling target, boolean more) {
    String key = more ? probe.id() + "+" : probe.id();
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

  private void hearPerson(Utterance utterance) {
    turn++;
    heard = utterance;
    Reading read = Reader.read(utterance.text(), language);
    reading = read;
    language = read.language();
    int fresh = read.answer() == Answer.TELLING ? tellings.take(utterance, read, ask, turn) : 0;
    notions.endTurn(fresh);
    String term = Reader.termOfTheTrade(utterance.text(), language);
    if (term != null && terms.add(AskedSoFar.same(term))) {
      unexplained = term;
    }
    boolean complains = read.answer() == Answer.REQUEST && read.shows(Sign.COMPLAINT);
    if (complains) {
      tellings.leave(namedBeside(Sign.COMPLAINT));
    }
    settle(fresh > 0, read.answer(), complains);
  }

  /** The terms that the last answer names beside the words by which it shows a sign. */
  Set<String> namedBeside(Sign sign) {
    Set<String> terms = new HashSet<>();
    if (reading != null) {
      reading.sentences().stream()
          .filter(s -> s.shows(sign))
          .forEach(s -> terms.addAll(Reader.termsBeside(sign, s, reading.language())));
    }
    return terms;
  }

  private void settle(boolean hit, Answer answer, boolean complains) {
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
        credit(probe, answered, hit);
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
      target.closed |= answer == Answer.REFUSAL || complains;
    } else if (probe != null) {
      lastBrought.put(probe.id(), hit);
    }
  }

  private void credit(Probe probe, Ask answered, boolean hit) {
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

  /** Takes a verdict: what the person declined is not asked about again. */
  public void know(Articulation articulation) {
    tellings.know(articulation);
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
    return turn - tellings.lastStory();
  }

  /** Whether an occasion has been told. */
  boolean storyTold() {
    return tellings.lastStory() > 0;
  }

  /** How many turns ago a group of probes was last asked; large when it was not. */
  int sinceGroup(String group) {
    return turn - askedSoFar.lastOf(group);
  }

  Tally tally(String key) {
    return tallies.getOrDefault(key, Tally.NONE);
  }

  List<Telling> open() {
    return tellings.open();
  }

  List<Telling> tellings() {
    return tellings.all();
  }

  List<Telling> tellingsOf(String utterance) {
    return tellings.of(utterance);
  }

  /** How much has come out. */
  public Yield yields() {
    return notions.yields();
  }
}
