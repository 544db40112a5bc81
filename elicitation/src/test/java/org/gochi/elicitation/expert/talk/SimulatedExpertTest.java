package org.gochi.elicitation.expert.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Given these questions, this is what the person says. */
class SimulatedExpertTest {
  private static Dossier dossier(String name) {
    return all().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Stream<Dossier> all() {
    return Stream.of(Dossiers.Part.values()).flatMap(part -> Dossiers.bundled(part).stream());
  }

  private static SimulatedExpert expert(String name, String... before) {
    SimulatedExpert expert = new SimulatedExpert(dossier(name), 0);
    for (String question : before) {
      expert.answer(question);
    }
    return expert;
  }

  private static List<String> items(Answer answer) {
    return answer.releases().stream().map(Answer.Release::item).toList();
  }

  @Test
  void firstInvitationGetsTheOpening() {
    Answer answer = expert("machining-spindle").answer("What do you do that others can't see?");

    assertThat(answer.text()).startsWith("I run the horizontal mill");
    assertThat(items(answer)).containsExactly("hear-first");
  }

  @Test
  void onlyWhatWasAskedComes_andMeaningOnlyAfterItsCue() {
    SimulatedExpert expert =
        expert(
            "machining-spindle",
            "Tell me about your work.",
            "Tell me about the last time it happened.");

    assertThat(items(expert.answer("What did you put your hand on? What did you feel?")))
        .doesNotContain("dull-means-film", "cold-room");
    assertThat(items(expert.answer("You said the hum goes dull. What did that tell you?")))
        .containsExactly("dull-means-film");
    assertThat(items(expert.answer("When would a dull hum mean nothing?")))
        .containsExactly("cold-room");
  }

  @Test
  void exceptionOfSomethingUnsaidDoesNotCome() {
    SimulatedExpert expert = expert("machining-spindle", "Tell me about your work.");

    assertThat(expert.answer("When would that be wrong?").releases()).isEmpty();
  }

  @Test
  void japaneseQuestionsAreTakenAlike() {
    SimulatedExpert expert = expert("sake-koji", "お仕事について話してください。", "最近、判断に迷った晩のことを教えてください。");

    Answer evades = expert.answer("その寒波の晩、最初に気づいたのは何でしたか。");
    assertThat(evades.reaction()).isEqualTo(Reaction.EVADES);
    assertThat(items(expert.answer("もう少し詳しく教えてください。"))).containsExactly("kuri");
    assertThat(items(expert.answer("栗の匂いがしたら、何がわかりますか。"))).containsExactly("kuri-means");
  }

  @Test
  void justFeelingItGivesWayToSomeoneWhoStaysWithIt() {
    SimulatedExpert expert =
        expert("bread-sourdough", "Tell me about your work.", "Tell me about one time.");

    Answer first = expert.answer("In that thunderstorm night, what did you notice in the tub?");
    assertThat(first.reaction()).isEqualTo(Reaction.EVADES);
    assertThat(first.releases()).isEmpty();
    assertThat(items(expert.answer("If you stay with that feeling, what is it like?")))
        .containsExactly("wobble");
  }

  @Test
  void askedForAnOccasionAfterAnEvasion_thePersonSaysWhatItWasAbout() {
    SimulatedExpert expert =
        expert("welding-pipe", "Tell me about your work.", "Tell me about one time.");
    assertThat(expert.answer("What did you see at the refinery?").reaction())
        .isEqualTo(Reaction.EVADES);

    assertThat(items(expert.answer("When did that last happen?"))).containsExactly("keyhole");
  }

  @Test
  void vagueQuestionIsAskedBack() {
    assertThat(
            expert("machining-spindle", "Tell me about your work.").answer("Quality?").reaction())
        .isEqualTo(Reaction.ASKS_BACK);
    assertThat(expert("tea-hiire", "お仕事について話してください。").answer("品質は？").releases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "machining-spindle | What did you hear first, and how would a newcomer miss it?",
        "sake-koji | 何に気づいて、なぜそうしたのですか。",
      })
  void twoQuestionsAtOnceAreNotAnswered(String dossier, String question) {
    Answer answer =
        expert(dossier, dossier.equals("sake-koji") ? "お話しください。" : "Tell me about your work.")
            .answer(question);

    assertThat(answer.reaction()).isEqualTo(Reaction.ONE_AT_A_TIME);
    assertThat(answer.releases()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "machining-spindle | So it was the hydraulic pump that overheated, right? | FALSE_YES",
        "machining-spindle | So you hear it before the meter, right? | CONFIRMS",
        "sake-koji | やはり酵母の量が原因だったんじゃないですか。 | FALSE_YES",
      })
  void leadingQuestionGetsAYes_andAFalseOneIsMarked(
      String dossier, String question, Reaction reaction) {
    Answer answer =
        expert(dossier, dossier.equals("sake-koji") ? "お話しください。" : "Tell me about your work.")
            .answer(question);

    assertThat(answer.reaction()).isEqualTo(reaction);
    assertThat(answer.releases()).isEmpty();
  }

  @Test
  void sameQuestionAgainBringsNothingNew() {
    SimulatedExpert expert =
        expert("nursing-deterioration", "Tell me about your work.", "Tell me about one patient.");
    Answer first = expert.answer("What did you notice about Mr Lyle?");

    Answer again = expert.answer("What did you notice about Mr Lyle?");

    assertThat(first.releases()).isNotEmpty();
    assertThat(again.reaction()).isEqualTo(Reaction.SAID_ALREADY);
    assertThat(again.releases()).isEmpty();
  }

  @Test
  void anythingElseBringsOnlyWhatIsToldFreely() {
    SimulatedExpert expert = expert("air-traffic", "Tell me about your work.");

    List<String> items =
        IntStream.range(0, 8)
            .mapToObj(i -> expert.answer("Is there anything else" + " at all".repeat(i) + "?"))
            .flatMap(answer -> items(answer).stream())
            .toList();

    Dossier dossier = dossier("air-traffic");
    assertThat(items).isNotEmpty();
    assertThat(items).allMatch(id -> dossier.item(id).orElseThrow().free());
  }

  @Test
  void mistakenBeliefIsCorrectedOnlyWhenCompared() {
    SimulatedExpert expert =
        expert(
            "machining-spindle",
            "Tell me about your work.",
            "Tell me about one time.",
            "What did that dull hum mean?");
    assertThat(items(expert.answer("What is your rule when the film of grease has gone?")))
        .containsExactly("more-grease");

    assertThat(
            items(
                expert.answer(
                    "Compare the machines you gave more grease with those you left alone.")))
        .containsExactly("grease-kills");
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    SimulatedExpert expert =
        expert("machining-spindle", "Tell me about your work.", "Tell me about one time.");

    Answer answer = expert.answer("What if the bearing of that hum had been a ceramic hybrid?");

    assertThat(answer.reaction()).isEqualTo(Reaction.DOES_NOT_KNOW);
    assertThat(answer.text()).contains("I don't know");
  }

  @Test
  void theImpatientLeaveAfterQuestionsThatBringNothing() {
    SimulatedExpert expert = expert("software-oncall", "Tell me about your work.");

    Answer last = expert.answer("Quality?");
    for (int i = 0; i < 40 && !last.gone(); i++) {
      last = expert.answer("Surely it was the moon in week " + i + ", right?");
    }

    assertThat(last.reaction()).isEqualTo(Reaction.TIRED);
    assertThat(last.gone()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void oneToFiveSentences_oneItemAndSeldomTwo_keysWithinTheWords(Dossier dossier) {
    List<String> questions =
        dossier.language() == org.gochi.elicitation.Language.EN
            ? List.of(
                "Tell me about your work.",
                "Tell me about one time.",
                "What did you notice?",
                "What did that tell you?",
                "When would that be wrong?",
                "What else did you see?",
                "Can you tell me about another time?",
                "What would a beginner get wrong?",
                "How do you decide?",
                "Is there anything else?",
                "What was odd?")
            : List.of(
                "お仕事について話してください。",
                "具体的な出来事を一つ話してください。",
                "何に気づきましたか。",
                "それで何がわかりましたか。",
                "それが外れるのはどんなときですか。",
                "ほかに何が見えましたか。",
                "別の出来事を一つ話してください。",
                "新人はどこを間違えますか。",
                "どうやって決めていますか。",
                "ほかにはありますか。",
                "おかしいと思ったことは何ですか。");
    SimulatedExpert expert = new SimulatedExpert(dossier, 1);
    int two = 0;
    for (String question : questions) {
      Answer answer = expert.answer(question);
      assertThat(answer.text().split("[.!?。！？]+")).hasSizeBetween(1, 6);
      assertThat(answer.releases()).hasSizeLessThanOrEqualTo(2);
      two += answer.releases().size() == 2 ? 1 : 0;
      int length = answer.text().codePointCount(0, answer.text().length());
      assertThat(answer.releases())
          .allSatisfy(
              release ->
                  assertThat(release.keys())
                      .isNotEmpty()
                      .allMatch(key -> key.start() >= 0 && key.end() <= length));
    }
    assertThat(two).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameQuestionsGetTheSameAnswers(Dossier dossier) {
    List<String> questions =
        List.of("Tell me.", "What did you notice?", "何に気づきましたか。", "Why?", "なぜですか。");
    SimulatedExpert one = new SimulatedExpert(dossier, 3);
    SimulatedExpert other = new SimulatedExpert(dossier, 3);

    for (String question : questions) {
      assertThat(one.answer(question)).isEqualTo(other.answer(question));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void freeTellingHoldsAMinorityOfWhatIsKnown(Dossier dossier) {
    long told =
        new SimulatedExpert(dossier, 0)
            .tellFreely().stream()
                .flatMap(answer -> items(answer).stream())
                .filter(id -> dossier.item(id).orElseThrow().counts())
                .distinct()
                .count();

    // Sullivan and Yates (2014): what is told unasked leaves out far more than half.
    assertThat((double) told / dossier.known().size()).isBetween(0.1, 0.45);
  }
}
