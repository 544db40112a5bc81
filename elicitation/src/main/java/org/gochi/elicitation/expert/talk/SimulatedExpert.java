package org.gochi.elicitation.expert.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Incident;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.Voice;
import org.gochi.elicitation.expert.Wording;
import org.gochi.elicitation.expert.understand.Form;
import org.gochi.elicitation.expert.understand.Question;
import org.gochi.elicitation.expert.understand.Understanding;
import org.gochi.elicitation.expert.understand.Words;
import org.jspecify.annotations.Nullable;

/**
 * A person made of a dossier. Says only what was asked for, one item an answer and seldom two,
 * anticipates nothing; asks back when a question is vague, will not take two at once, says yes when
 * the answer is laid into their mouth, and tires. The same questions get the same answers.
 */
public final class SimulatedExpert implements Expert {
  private final Dossier dossier;
  private final Understanding understanding;
  private final Memory memory = new Memory();
  private final Recall recall;
  private final Manner manner;
  private final Patience patience;
  private final int seed;
  private int told;

  /**
   * A person who has not been asked anything yet.
   *
   * @param dossier what they know
   * @param seed which of several wordings they use; the dialogue is otherwise the same
   */
  public SimulatedExpert(Dossier dossier, int seed) {
    this.dossier = dossier;
    this.seed = seed;
    this.understanding = new Understanding(dossier);
    this.recall = new Recall(dossier, memory);
    this.manner = new Manner(dossier.language(), dossier.voices(), seed);
    this.patience = new Patience(dossier);
  }

  @Override
  public Dossier dossier() {
    return dossier;
  }

  @Override
  public Answer answer(String text) {
    Question question = understanding.take(text, memory.said());
    boolean repeated = memory.askedBefore(text, question);
    Answer answer = respond(question, repeated);
    patience.spend(text, question, answer.reaction());
    return answer;
  }

  private Answer respond(Question question, boolean repeated) {
    if (patience.gone()) {
      return speech().filler(manner.say("tired")).gone(Reaction.TIRED);
    }
    @Nullable Probe probe = question.probes().isEmpty() ? null : question.probes().getFirst();
    if (told == 0 && question.form() != Form.LEADING && opens(probe)) {
      return open();
    }
    if (question.form() == Form.LEADING) {
      return sayYes(question);
    }
    if (question.form() == Form.DOUBLE) {
      return speech().filler(manner.say("one-at-a-time")).done(Reaction.ONE_AT_A_TIME);
    }
    if (repeated) {
      return speech().filler(manner.say("said-already")).done(Reaction.SAID_ALREADY);
    }
    if (probe == null) {
      return question.form() == Form.VAGUE || question.target() == null
          ? speech().filler(manner.say("asks-back")).done(Reaction.ASKS_BACK)
          : tell(elaborating(question));
    }
    return switch (probe) {
      case STOP -> speech().filler(manner.say("goes-on")).done(Reaction.GOES_ON);
      case OTHER -> speech().filler(manner.say("small-talk")).done(Reaction.SMALL_TALK);
      case INCIDENT -> incident(question);
      case FREE, MORE -> freely(question);
      default -> tell(question);
    };
  }

  /** The first invitation, however it is put, is answered by the opening. */
  private static boolean opens(@Nullable Probe probe) {
    return probe != Probe.INCIDENT && probe != Probe.OVERVIEW && probe != Probe.OTHER;
  }

  private Answer open() {
    Wording wording = pick(dossier.opening().says(), 0);
    Speech speech = speech().story(wording);
    for (String id : dossier.opening().opens()) {
      speech.within(id, wording);
      memory.say(id);
    }
    told++;
    return speech.done(Reaction.TELLS);
  }

  /** Something named without a kind of question is taken as "tell me about it". */
  private static Question elaborating(Question question) {
    return new Question(
        List.of(Probe.ELABORATE),
        question.target(),
        question.anchor(),
        question.form(),
        question.named(),
        question.words());
  }

  private Answer sayYes(Question question) {
    Set<String> known = new HashSet<>();
    dossier
        .things()
        .flatMap(thing -> thing.says().stream())
        .forEach(wording -> known.addAll(Words.of(wording.text(), dossier.language())));
    boolean astray = question.words().stream().anyMatch(word -> !known.contains(word));
    return astray
        ? speech().filler(manner.say("yes")).done(Reaction.FALSE_YES)
        : speech().filler(manner.say("as-said")).done(Reaction.CONFIRMS);
  }

  private Answer incident(Question question) {
    // Asked for an occasion straight after a hint, the person says what the hint was about.
    if (!memory.said().isEmpty() && memory.isTouched(memory.said().getLast())) {
      return say(dossier.item(memory.said().getLast()).orElseThrow(), List.of());
    }
    Incident wanted = dossier.incident(String.valueOf(question.target())).orElse(null);
    Incident untold =
        wanted != null && !memory.isSaid(wanted.id()) ? wanted : memory.untold(dossier);
    if (untold == null) {
      return speech().filler(manner.say("no-incident")).done(Reaction.SAID_ALREADY);
    }
    return telling(untold);
  }

  private Answer telling(Incident incident) {
    Speech speech = speech().story(pick(incident.says(), told));
    memory.say(incident.id());
    for (String id : incident.opens()) {
      dossier
          .item(id)
          .filter(memory::ready)
          .ifPresent(
              item -> {
                speech.item(item.id(), pick(item.says(), told));
                memory.say(item.id());
              });
    }
    told++;
    return speech.done(Reaction.TELLS);
  }

  private Answer freely(Question question) {
    for (Item item : dossier.items()) {
      if (item.free() && memory.ready(item)) {
        return say(item, List.of());
      }
    }
    List<Recall.Found> found = recall.find(question, patience.tired());
    return found.isEmpty()
        ? speech().filler(manner.say("no-more")).done(Reaction.NOTHING)
        : say(found.getFirst().item(), List.of());
  }

  private Answer tell(Question question) {
    List<Recall.Found> found = recall.find(question, patience.tired());
    if (found.isEmpty()) {
      boolean before = question.target() != null && patience.askedOf(question);
      String occasion =
          question.probes().contains(Probe.TEACH_BACK)
              ? "no-correction"
              : before ? "said-already" : "nothing";
      return speech()
          .filler(manner.say(occasion))
          .done(before ? Reaction.SAID_ALREADY : Reaction.NOTHING);
    }
    Item first = found.getFirst().item();
    String evasion = first.first();
    if (evasion != null && !memory.isTouched(first.id())) {
      memory.touch(first.id());
      return speech().filler(evasion).done(Reaction.EVADES);
    }
    return say(first, found.subList(1, found.size()));
  }

  private Answer say(Item item, List<Recall.Found> others) {
    Speech speech = speech();
    if (dossier.voices().contains(Voice.TALKATIVE) && told % 3 == 2) {
      speech.filler(manner.say("aside"));
    }
    speech.item(item.id(), patience.tired() ? shortest(item.says()) : pick(item.says(), told));
    // Seldom two: every seventh time a second thing that was asked for just as exactly.
    if (told % 7 == 6 && !patience.tired()) {
      others.stream()
          .filter(other -> other.exact() && other.item().first() == null)
          .findFirst()
          .ifPresent(
              other -> {
                speech.item(other.item().id(), shortest(other.item().says()));
                memory.say(other.item().id());
              });
    }
    memory.say(item.id());
    told++;
    return speech.done(item.unknown() ? Reaction.DOES_NOT_KNOW : Reaction.TELLS);
  }

  @Override
  public List<Answer> tellFreely() {
    List<Answer> answers = new ArrayList<>();
    answers.add(open());
    for (Item item : dossier.items()) {
      if (item.free() && memory.ready(item)) {
        answers.add(say(item, List.of()));
      }
    }
    for (Incident incident : dossier.incidents()) {
      if (!memory.isSaid(incident.id())) {
        answers.add(telling(incident));
      }
    }
    return answers;
  }

  private Speech speech() {
    return new Speech(dossier.language());
  }

  private Wording pick(List<Wording> wordings, int turn) {
    return wordings.get(Math.floorMod(seed + turn, wordings.size()));
  }

  private static Wording shortest(List<Wording> wordings) {
    Wording best = wordings.getFirst();
    for (Wording each : wordings) {
      if (each.length() < best.length()) {
        best = each;
      }
    }
    return best;
  }
}
