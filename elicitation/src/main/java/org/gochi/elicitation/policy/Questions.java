package org.gochi.elicitation.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;
import org.gochi.elicitation.reading.Answer;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sentence;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/** Puts a move into words, in the person's language and with the person's words. */
final class Questions {
  /** Dots are somebody thinking. */
  private static final Pattern SILENCE = Pattern.compile("[\\s.…。・‥、,ー-]*");

  private final Course course;
  private final Language language;
  private final Sayings sayings;

  Questions(Course course) {
    this.course = course;
    this.language = course.language();
    this.sayings = Sayings.of(language);
  }

  /** A probe about its targets. */
  Choice ask(Probe probe, List<Telling> targets, boolean more) {
    return ask(probe.move(), probe, targets, wording(probe, targets, more), probe.why(language));
  }

  /** Something that is said, asking nothing of the matter. */
  Choice say(Move move, String key) {
    return new Choice(
        move,
        null,
        null,
        null,
        null,
        sayings.get("why." + key),
        Map.of(),
        sayings.get(key),
        language);
  }

  /** A short sentence, then the question that promises most. */
  Choice after(Move move, String key, @Nullable Candidate next) {
    if (next == null) {
      return say(Move.PROPOSE_STOP, "stop.soft");
    }
    Choice choice = ask(next.probe(), next.targets(), next.more());
    return new Choice(
        move,
        choice.method(),
        choice.step(),
        choice.probe(),
        choice.gap(),
        sayings.get("why." + key),
        choice.slots(),
        sayings.get(key) + sayings.get("space") + choice.wording(),
        language);
  }

  /** The question again, once, simpler. */
  Choice repair(Ask ask, Answer answer) {
    String before =
        answer != Answer.NOTHING_READABLE
            ? ""
            : sayings.get(SILENCE.matcher(heardText()).matches() ? "silence" : "unreadable");
    String why = sayings.get(answer == Answer.NOTHING_READABLE ? "why.unreadable" : "why.repair");
    return again(Move.REPAIR, ask, before, "repair", GapKind.VAGUE, why);
  }

  /**
   * What was evaded, for one occasion: in few words and close to the last answer, because naming
   * the earlier subject again would lead away from what the answer was about to say.
   */
  Choice oneTime(Ask ask) {
    Probe probe = ask.probe();
    Telling target = ask.target();
    String side = probe == null ? "bare" : probe.side().name().toLowerCase(Locale.ROOT);
    String key = sayings.has("onetime." + side) ? "onetime." + side : "onetime.bare";
    String evasion = evasion();
    String question = sayings.get(key);
    String text =
        evasion.isEmpty()
            ? question
            : Wording.fill(sayings.get("onetime.about"), Map.of("echo", evasion))
                + sayings.get("space")
                + question;
    Quote where = target == null ? null : target.quote;
    Gap gap =
        new Gap(
            id(GapKind.VAGUE, where),
            GapKind.VAGUE,
            target == null ? null : target.articulation,
            where,
            evasion);
    return new Choice(
        ask.move(),
        probe == null ? null : probe.method(),
        probe == null ? null : probe.step(),
        probe == null ? null : probe.id(),
        gap,
        sayings.get("why.onetime"),
        evasion.isEmpty() ? Map.of() : Map.of("echo", evasion),
        text,
        language);
  }

  private String heardText() {
    Utterance heard = course.heard();
    return heard == null ? "" : heard.text();
  }

  /** Whether the last answer, vague as it was, holds words to stay with. */
  boolean comesNear() {
    return !evasion().isEmpty();
  }

  /** The words of the last answer that come nearest to something; empty when none do. */
  private String evasion() {
    Utterance heard = Objects.requireNonNull(course.heard());
    Reading reading = Objects.requireNonNull(course.reading());
    return reading.sentences().stream()
        .filter(s -> s.weight() > 0 && !s.question())
        .findFirst()
        .map(s -> Echo.plain(s, heard.text(), language))
        .orElse("");
  }

  private Choice again(Move move, Ask ask, String before, String key, GapKind kind, String why) {
    Probe probe = ask.probe();
    Telling target = ask.target();
    List<Telling> targets = target == null ? List.of() : List.of(target);
    Map<String, String> slots = slots(targets);
    String question;
    if (probe == null || (target == null && probe.scope() != Scope.DIALOGUE)) {
      question = sayings.get(key + ".bare");
    } else {
      boolean simple = key.equals("repair") && !probe.simpler().isEmpty();
      String wording =
          simple
              ? Probe.wording(probe.simpler(), language, 0).orElseThrow()
              : sayings.get(key) + sayings.get("space") + plain(probe, targets);
      question = Wording.fill(wording, slots);
    }
    String text = before.isEmpty() ? question : before + sayings.get("space") + question;
    Quote where = target == null ? null : target.quote;
    String about = target == null ? "" : target.echo;
    Gap gap =
        new Gap(id(kind, where), kind, target == null ? null : target.articulation, where, about);
    return new Choice(
        move,
        probe == null ? null : probe.method(),
        probe == null ? null : probe.step(),
        probe == null ? null : probe.id(),
        gap,
        why,
        slots,
        text,
        language);
  }

  /** What was just said given back in its own words, then the next question. */
  Choice reflecting(Telling heard, Candidate next) {
    Choice choice = ask(next.probe(), next.targets(), next.more());
    String back = Wording.fill(sayings.get("reflect"), Map.of("echo", heard.echo));
    return new Choice(
        Move.REFLECTION,
        choice.method(),
        choice.step(),
        choice.probe(),
        choice.gap(),
        choice.why(),
        choice.slots(),
        back + sayings.get("space") + choice.wording(),
        language);
  }

  /** A question about a feeling that has no words yet. */
  Choice felt(Probe probe) {
    Utterance heard = Objects.requireNonNull(course.heard());
    Reading reading = Objects.requireNonNull(course.reading());
    Sentence sentence =
        reading.sentences().stream()
            .filter(s -> s.shows(Sign.FELT_SENSE))
            .findFirst()
            .orElse(reading.sentences().getFirst());
    String echo = Echo.plain(sentence, heard.text(), language);
    String wording = Probe.wording(probe.ask(), language, course.turn()).orElseThrow();
    Map<String, String> slots = Map.of("echo", echo);
    String text = heard.text();
    Quote where =
        Quote.of(
            heard,
            text.codePointCount(0, sentence.start()),
            text.codePointCount(0, sentence.end()));
    return new Choice(
        probe.move(),
        probe.method(),
        probe.step(),
        probe.id(),
        new Gap(id(probe.gap(), where), probe.gap(), null, where, echo),
        probe.why(language),
        slots,
        Wording.fill(wording, slots),
        language);
  }

  /** What a word of the trade means that was used as if it were known. */
  Choice term() {
    Probe probe = Methods.standard().probe("grounding.term").orElseThrow();
    String term = Objects.requireNonNull(course.unexplained());
    Map<String, String> slots = Map.of("echo", term);
    String wording = Probe.wording(probe.ask(), language, course.turn()).orElseThrow();
    return new Choice(
        probe.move(),
        probe.method(),
        probe.step(),
        probe.id(),
        new Gap(Missing.TERM_GAP, probe.gap(), null, null, term),
        probe.why(language),
        slots,
        Wording.fill(wording, slots),
        language);
  }

  /** When every question has been asked: what has not come up. */
  Choice again() {
    return say(Move.PROBE, "anything");
  }

  private Choice ask(Move move, Probe probe, List<Telling> targets, String wording, String why) {
    Map<String, String> slots = slots(targets);
    String text = Wording.fill(wording, slots);
    return new Choice(
        move,
        probe.method(),
        probe.step(),
        probe.id(),
        gap(probe, targets, text),
        why,
        slots,
        text,
        language);
  }

  private static Gap gap(Probe probe, List<Telling> targets, String text) {
    if (targets.isEmpty()) {
      return new Gap("gap-" + probe.id(), probe.gap(), null, null, text);
    }
    Telling target = targets.getFirst();
    return new Gap(
        id(probe.gap(), target.quote), probe.gap(), target.articulation, target.quote, target.echo);
  }

  static String id(GapKind kind, @Nullable Quote where) {
    String place = where == null ? "" : "-" + where.utterance() + "-" + where.start();
    return "gap-" + kind.word().replace(' ', '-') + place;
  }

  private static Map<String, String> slots(List<Telling> targets) {
    Map<String, String> slots = new LinkedHashMap<>();
    List<String> names = List.of("echo", "other", "third");
    for (int i = 0; i < targets.size() && i < names.size(); i++) {
      slots.put(names.get(i), targets.get(i).echo);
    }
    return slots;
  }

  boolean alreadyAsked(Candidate candidate) {
    String wording = wording(candidate.probe(), candidate.targets(), candidate.more());
    return course.asked().worded(Wording.fill(wording, slots(candidate.targets())));
  }

  private String wording(Probe probe, List<Telling> targets, boolean more) {
    if (more) {
      return Probe.wording(probe.more(), language, course.asked().times(probe.id() + "+"))
          .orElseThrow();
    }
    return plain(probe, targets);
  }

  private String plain(Probe probe, List<Telling> targets) {
    int times = course.asked().times(probe.id());
    boolean past = !targets.isEmpty() && targets.getFirst().past;
    return (past ? Probe.wording(probe.past(), language, times) : Optional.<String>empty())
        .or(() -> Probe.wording(probe.ask(), language, times))
        .orElseThrow();
  }
}
