package org.gochi.elicitation.expert.bench;

import java.util.List;
import java.util.function.Supplier;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.expert.talk.Expert;

/** The arms that need no model, and those made of what is given. */
public final class Arms {
  private Arms() {}

  /** What the person says unasked, as long as they like. */
  public static Arm free() {
    return new Arm() {
      @Override
      public String name() {
        return "free";
      }

      @Override
      public Transcript run(Expert expert, int turns) {
        return new Talk("free", new ScriptedPartner(), expert).listen(turns);
      }
    };
  }

  /** The same questions for everybody, in the same order. */
  public static Arm questionnaire() {
    return interviewer("questionnaire", new Questionnaire());
  }

  /** The partner that needs no model. */
  public static Arm scripted() {
    return partner("scripted", ScriptedPartner::new);
  }

  /** Any partner; a new one for each dialogue. */
  public static Arm partner(String name, Supplier<? extends Partner> partner) {
    return new Arm() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Transcript run(Expert expert, int turns) {
        return new Talk(name, partner.get(), expert).ask(turns);
      }
    };
  }

  /** Anybody who asks; cards are made as the scripted partner makes them. */
  public static Arm interviewer(String name, Interviewer interviewer) {
    return partner(name, () -> new Interviewing(name, interviewer, new ScriptedPartner()));
  }

  /** All that run without a model. */
  public static List<Arm> withoutModel() {
    return List.of(free(), questionnaire(), scripted());
  }
}
