package org.gochi.elicitation.policy;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Policy;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.reading.Answer;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the next move: what the person's last answer calls for, then the opening moves, then the
 * question that promises most.
 */
public final class Chooser {
  /** Turns without anything new before the partner offers to stop. */
  private static final int DRY_TURNS = 8;

  /** By this turn the opening questions have been asked, or never will be. */
  private static final int OPENED = 14;

  /** Turns for which an occasion is gone into before the steps of the work are asked for. */
  private static final int WITH_THE_STORY = 4;

  /** Turns between questions about words. */
  private static final int TERMS_APART = 8;

  /** Turns that mostly go with the opening questions. */
  private static final int OPENING = 4;

  private final Course course;
  private final Policy policy;
  private final Questions questions;

  private Chooser(Course course, Policy policy) {
    this.course = course;
    this.policy = policy;
    this.questions = new Questions(course);
  }

  /** The next move; the course is not changed. */
  public static Choice choose(Course course, Policy policy) {
    return new Chooser(course, policy).choose();
  }

  private Choice choose() {
    Reading reading = course.reading();
    if (reading == null) {
      return questions.ask(probe("overview.open"), List.of(), false);
    }
    Choice called = calledFor(reading.answer());
    if (called != null) {
      return called;
    }
    Choice opening = opening(reading);
    return opening != null ? opening : promising();
  }

  /** What the last answer calls for before anything else; null when it calls for nothing. */
  private @Nullable Choice calledFor(Answer answer) {
    Ask ask = course.ask();
    Move asked = ask == null ? Move.OPEN : ask.move();
    if (asked == Move.PROPOSE_STOP) {
      // Who names what to go on with has answered the offer.
      return endsHere(answer)
          ? questions.say(Move.CLOSE, "close")
          : answer == Answer.REQUEST ? requested() : null;
    }
    boolean follow = ask != null && !ask.followUp();
    return switch (answer) {
      case STOP -> questions.say(Move.CLOSE, "close");
      // "That's all" after "what else?" answers the question; else it may be meant for the talk.
      case SOFT_STOP ->
          ask == null || ask.more() || course.since(Move.PROPOSE_STOP) < 6
              ? null
              : questions.say(Move.PROPOSE_STOP, "stop.soft");
      case QUESTION_BACK, NOTHING_READABLE ->
          ask != null && follow ? questions.repair(ask, answer) : null;
      case VAGUE -> ask != null && follow && asked != Move.OVERVIEW ? vague(ask) : null;
      case FELT -> felt();
      case REFUSAL -> questions.after(Move.RESPECT, "respect", next());
      case TELLING -> ask != null && named(ask) ? quality() : unexplained();
      // At the beginning the opening questions are something else anyway.
      case ALREADY_SAID -> course.turn() < OPENING ? null : acknowledged("already");
      case REQUEST -> requested();
      case IMPATIENCE -> acknowledged("impatience");
      case NOTHING, YES, NO, CHAT -> null;
    };
  }

  /** A word about what the person said of the talk, then on with the matter. */
  private @Nullable Choice acknowledged(String key) {
    Candidate next = next();
    return next == null ? null : questions.after(next.probe().move(), key, next);
  }

  /**
   * What promises most of what was told in the words of a request, or of all there is; what has
   * been asked too often is left.
   */
  private @Nullable Choice requested() {
    Reading reading = Objects.requireNonNull(course.reading());
    if (reading.shows(Sign.COMPLAINT)) {
      Set<String> left = course.namedBeside(Sign.COMPLAINT);
      return questions.after(Move.RESPECT, "respect", best(c -> !about(c, left)));
    }
    Set<String> wished = course.namedBeside(Sign.REQUEST);
    Candidate about = best(c -> about(c, wished));
    Candidate next = about == null ? next() : about;
    return next == null ? null : questions.ask(next.probe(), next.targets(), next.more());
  }

  private static boolean about(Candidate candidate, Set<String> named) {
    return candidate.targets().stream().anyMatch(t -> !Collections.disjoint(t.terms, named));
  }

  /** A vague answer is followed by the same question for one occasion, as long as that helps. */
  private @Nullable Choice vague(Ask ask) {
    // Words that come near something are worth staying with; bare filler seldom hides anything.
    boolean near = questions.comesNear();
    Tally tally = course.tally(near ? Course.FOLLOW_UP : Course.FOLLOW_UP_BARE);
    if (tally.expected(near ? 0.6 : 0.4, 1.5) > 0.3) {
      return questions.oneTime(ask);
    }
    return null;
  }

  private boolean endsHere(Answer answer) {
    Reading reading = course.reading();
    boolean goesOn = reading != null && reading.shows(Sign.CONTINUE);
    return switch (answer) {
      case STOP, SOFT_STOP -> true;
      case YES, NOTHING, IMPATIENCE -> !goesOn;
      default -> false;
    };
  }

  private @Nullable Choice felt() {
    for (String id : List.of("focusing.handle", "focusing.quality", "focusing.instance")) {
      if (!course.asked().ever(id)) {
        return questions.felt(probe(id));
      }
    }
    Ask ask = course.ask();
    return ask == null || ask.followUp() ? null : questions.oneTime(ask);
  }

  /** Whether a feeling has just been given a name. */
  private boolean named(Ask ask) {
    return ask.probe() != null && ask.probe().id().equals("focusing.handle");
  }

  /** From the name of a feeling back to what is there to notice (Gendlin 1978). */
  private @Nullable Choice quality() {
    return course.asked().ever("focusing.quality")
        ? null
        : questions.felt(probe("focusing.quality"));
  }

  /** What was told as it should be is asked for as it was, now and then. */
  private @Nullable Choice grounding() {
    Reading reading = course.reading();
    if (reading == null
        || !reading.shows(Sign.NORMATIVE)
        || reading.shows(Sign.INCIDENT)
        || course.sinceGrounding() < 6
        || course.turn() < 3
        || course.tally("grounding.last").expected(0.35, 2) < 0.3) {
      return null;
    }
    for (Telling telling : here()) {
      if (telling.told.shows(Sign.NORMATIVE)) {
        return questions.ask(probe("grounding.last"), List.of(telling), false);
      }
    }
    return null;
  }

  /** A word of the trade is asked about once, not in every turn. */
  private @Nullable Choice unexplained() {
    boolean ask = course.unexplained() != null && course.turn() > 2;
    return ask && course.sinceTerm() >= TERMS_APART ? questions.term() : grounding();
  }

  private List<Telling> here() {
    return course.heard() == null ? List.of() : course.tellingsOf(course.heard().id());
  }

  private @Nullable Choice opening(Reading reading) {
    List<String> plan =
        policy.incidentFirst()
            ? List.of("cdm.incident", "overview.steps")
            : List.of("overview.steps", "cdm.incident");
    if (policy.cueAndNewcomerFirst() && reading.answer() == Answer.TELLING) {
      for (String id : List.of("cdm.cue", "acta.novice")) {
        for (Telling telling : here()) {
          if (!telling.asked.contains(id) && course.turn() > 4) {
            return questions.ask(probe(id), List.of(telling), false);
          }
        }
      }
    }
    for (String id : plan) {
      boolean idle =
          switch (id) {
            // Who has told an occasion is asked about that one; another comes later.
            case "cdm.incident" -> course.storyTold();
            case "overview.steps" -> course.sinceStory() < WITH_THE_STORY;
            default -> false;
          };
      if (!course.asked().ever(id) && !idle && course.turn() < OPENED) {
        return questions.ask(probe(id), List.of(), false);
      }
    }
    return null;
  }

  private Choice promising() {
    boolean dry = course.dryRun() >= DRY_TURNS && course.dryMethods().size() >= 3;
    if (dry && course.since(Move.PROPOSE_STOP) > DRY_TURNS) {
      return questions.say(Move.PROPOSE_STOP, "stop.dry");
    }
    int every = policy.teachBackEvery();
    if (every > 0 && course.sinceTeachBack() >= every) {
      Choice teachBack = teachBack();
      if (teachBack != null) {
        return teachBack;
      }
    }
    Candidate next = next();
    if (next == null) {
      return course.since(Move.PROPOSE_STOP) > 2
          ? questions.say(Move.PROPOSE_STOP, "stop.dry")
          : questions.again();
    }
    boolean little =
        course.turn() > 10
            && course.notions().recentYield(6) < policy.switchBelow()
            && course.since(Move.CHANGE_TECHNIQUE) > 8;
    if (little) {
      Candidate other = otherTechnique();
      return questions.after(Move.CHANGE_TECHNIQUE, "change", other == null ? next : other);
    }
    boolean reflect = policy.reflectEvery() > 0 && course.turn() % policy.reflectEvery() == 0;
    return reflect && !here().isEmpty()
        ? questions.reflecting(here().getFirst(), next)
        : questions.ask(next.probe(), next.targets(), next.more());
  }

  /**
   * What was told without any limit is said back, first what most else came from: there a mistaken
   * belief would hide, and do most harm.
   */
  private @Nullable Choice teachBack() {
    Telling most = null;
    for (Telling telling : course.open()) {
      Set<Sign> signs = telling.told.signs();
      boolean unlimited = signs.contains(Sign.RULE_OF_THUMB) || signs.contains(Sign.NORMATIVE);
      boolean limited =
          signs.contains(Sign.EXCEPTION) || telling.asked.contains("hit:cdm.exception");
      boolean open = !telling.closed && !telling.asked.contains("teachback.wrong");
      if (open
          && unlimited
          && !limited
          && !telling.story
          && (most == null || telling.hits > most.hits)) {
        most = telling;
      }
    }
    return most == null ? null : questions.ask(probe("teachback.wrong"), List.of(most), false);
  }

  private @Nullable Candidate next() {
    return best(candidate -> true);
  }

  /** The best question of a method that has not just run dry. */
  private @Nullable Candidate otherTechnique() {
    Set<String> dry = course.dryMethods();
    return best(candidate -> !dry.contains(candidate.probe().method()));
  }

  private @Nullable Candidate best(Predicate<Candidate> allowed) {
    Candidate best = null;
    for (Candidate candidate : new Prospects(course).all()) {
      if (allowed.test(candidate)
          && (best == null || candidate.promise() > best.promise() + 1e-9)
          && !questions.alreadyAsked(candidate)) {
        best = candidate;
      }
    }
    return best;
  }

  private static Probe probe(String id) {
    return Methods.standard().probe(id).orElseThrow();
  }
}
