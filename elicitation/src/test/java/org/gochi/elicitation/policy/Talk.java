package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.Wish;

/** A dialogue with the scripted partner, as the tests move it. */
final class Talk {
  private final Elicitation state;
  private final ScriptedPartner partner = new ScriptedPartner();
  private final List<Choice> asked = new ArrayList<>();
  private List<Proposal> proposed = List.of();
  private final List<Articulation> cards = new ArrayList<>();

  private Talk(Language language) {
    state = Elicitation.begin(Setting.of(language));
  }

  static Talk in(Language language) {
    return new Talk(language);
  }

  /** Has the partner ask what it would ask next, and each of these answered in turn. */
  Talk says(String... answers) {
    for (String answer : answers) {
      Choice choice = next();
      int turn = asked.size();
      asked.add(choice);
      state.hear(Utterance.partner("p" + turn, choice.wording(), choice.asked()));
      Utterance said = Utterance.person("h" + turn, answer);
      state.hear(said);
      proposed = partner.articulate(state, said);
      for (Proposal each : proposed) {
        Articulation card =
            new Articulation(
                "c" + cards.size(),
                each.kind(),
                each.statement(),
                Standing.PROPOSED,
                each.quotes());
        cards.add(card);
        state.know(card);
      }
    }
    return this;
  }

  /** Has the person decline every card made so far of these words. */
  Talk declines(String statement) {
    List<Articulation> declined =
        cards.stream().filter(card -> card.statement().equals(statement)).toList();
    assertThat(declined).describedAs(statement).isNotEmpty();
    for (Articulation card : declined) {
      state.know(
          new Articulation(
              card.id(), card.kind(), card.statement(), Standing.DECLINED, card.quotes()));
    }
    return this;
  }

  /** Has the next question be about a gap, once. */
  Talk wishing(String gap, String answer) {
    state.wish(new Wish(gap, List.of()));
    says(answer);
    state.wish(Wish.NONE);
    return this;
  }

  /** What the partner would ask next. */
  Choice next() {
    return state.choose();
  }

  /** What the partner would ask next about a gap. */
  Choice next(String gap) {
    state.wish(new Wish(gap, List.of()));
    Choice choice = state.choose();
    state.wish(Wish.NONE);
    return choice;
  }

  /** What the partner has asked, in order. */
  List<Choice> asked() {
    return List.copyOf(asked);
  }

  /** The cards proposed for the last answer. */
  List<Proposal> proposed() {
    return proposed;
  }

  /** The gaps, as they stand now. */
  List<Gap> gaps() {
    return state.gaps();
  }

  /** The gaps of a kind, as they stand now. */
  List<Gap> gaps(GapKind kind) {
    return gaps().stream().filter(gap -> gap.kind() == kind).toList();
  }
}
