package org.gochi.elicitation.expert.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Dossier.Unlock;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ceiling of the instrument: someone who knows the dossier and asks for each item in plain
 * words gets nearly everything, at little more than one turn an item. Without it a low recall might
 * be the expert's deafness and not the partner's.
 */
class EverythingComesOutTest {
  private static final Map<Probe, String> EN = new EnumMap<>(Probe.class);
  private static final Map<Probe, String> JA = new EnumMap<>(Probe.class);

  static {
    EN.put(Probe.FREE, "Tell me about your work in your own words.");
    EN.put(Probe.OVERVIEW, "What are the main steps of the work?");
    EN.put(Probe.TIMELINE, "What happened next?");
    EN.put(Probe.STEP, "How do you go about that?");
    EN.put(Probe.CUE, "What did you notice?");
    EN.put(Probe.MEANING, "What did that tell you?");
    EN.put(Probe.RULE, "How do you decide?");
    EN.put(Probe.EXCEPTION, "When does that not hold?");
    EN.put(Probe.NOVICE_ERROR, "What would a newcomer get wrong?");
    EN.put(Probe.ANOMALY, "What was strange?");
    EN.put(Probe.ANALOGUE, "Did it remind you of an earlier case?");
    EN.put(Probe.GOAL, "What is your goal?");
    EN.put(Probe.OPTIONS, "What other options did you consider?");
    EN.put(Probe.BASIS, "What caused that?");
    EN.put(Probe.WORKAROUND, "How do you improvise when the usual way is not open?");
    EN.put(Probe.CONTRAST, "What is the difference?");
    EN.put(Probe.SELF_MONITORING, "How do you notice that you are tired?");
    EN.put(Probe.EQUIPMENT, "When do instruments mislead you?");
    EN.put(Probe.IMAGE, "What is it like?");
    EN.put(Probe.WHAT_IF, "What if it had been different?");
    EN.put(Probe.ELABORATE, "Could you tell me more about that?");
    EN.put(Probe.PAST_FUTURE, "Where was it heading?");
    JA.put(Probe.WHAT_IF, "もしそうでなかったら、どうしますか。");
    JA.put(Probe.ELABORATE, "もう少し詳しく教えてください。");
    JA.put(Probe.PAST_FUTURE, "この先どうなると見通しましたか。");
    JA.put(Probe.FREE, "お仕事についてご自由に話してください。");
    JA.put(Probe.OVERVIEW, "仕事の大まかな流れを教えてください。");
    JA.put(Probe.TIMELINE, "それから何が起きましたか。");
    JA.put(Probe.STEP, "どうやってやりますか。");
    JA.put(Probe.CUE, "何に気づきましたか。");
    JA.put(Probe.MEANING, "それで何がわかりましたか。");
    JA.put(Probe.RULE, "どうやって決めていますか。");
    JA.put(Probe.EXCEPTION, "例外はありますか。");
    JA.put(Probe.NOVICE_ERROR, "新人はどこを間違えますか。");
    JA.put(Probe.ANOMALY, "おかしいと思ったことは何ですか。");
    JA.put(Probe.ANALOGUE, "以前にも似たようなことがありましたか。");
    JA.put(Probe.GOAL, "ねらいは何ですか。");
    JA.put(Probe.OPTIONS, "ほかにどんな方法を考えましたか。");
    JA.put(Probe.BASIS, "原因は何ですか。");
    JA.put(Probe.WORKAROUND, "どう工夫してしのぎますか。");
    JA.put(Probe.CONTRAST, "何が違いますか。");
    JA.put(Probe.SELF_MONITORING, "ご自分の調子が落ちていることにどう気づきますか。");
    JA.put(Probe.EQUIPMENT, "計器が当てにならないのはどんなときですか。");
    JA.put(Probe.IMAGE, "たとえると、どんな感じですか。");
  }

  static Stream<Dossier> all() {
    return Stream.of(Dossiers.Part.values()).flatMap(part -> Dossiers.bundled(part).stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void someoneWhoKnowsWhatToAskGetsNearlyEverything(Dossier dossier) {
    boolean english = dossier.language() == Language.EN;
    SimulatedExpert expert = new SimulatedExpert(dossier, 0);
    Set<String> said = new HashSet<>();
    int turns = take(expert, said, english ? "Tell me about your work." : "お仕事について話してください。");
    for (Dossier.Incident incident : dossier.incidents()) {
      turns +=
          take(
              expert,
              said,
              (english ? "Tell me about one time, " : "具体的な出来事を一つ話してください。") + incident.id());
      said.add(incident.id());
    }
    // The same words asked again bring nothing, so each round asks for another kind of the unlock.
    for (int round = 0; round < 3; round++) {
      for (Item item : dossier.items()) {
        for (Unlock unlock : item.unlock()) {
          if (!said.contains(item.id()) && ready(item, unlock, said)) {
            turns += take(expert, said, question(dossier, unlock, said, round));
            if (!said.contains(item.id()) && item.first() != null) {
              turns += take(expert, said, english ? "Tell me more about that." : "もう少し詳しく。");
            }
          }
        }
      }
    }
    List<String> known = dossier.known().stream().map(Item::id).toList();
    List<String> missing = known.stream().filter(id -> !said.contains(id)).toList();
    assertThat((double) missing.size() / known.size())
        .describedAs("%s: not out after %d turns: %s", dossier.name(), turns, missing)
        .isLessThanOrEqualTo(0.15);
  }

  private static int take(SimulatedExpert expert, Set<String> said, String question) {
    expert.answer(question).releases().forEach(release -> said.add(release.item()));
    return 1;
  }

  private static boolean ready(Item item, Unlock unlock, Set<String> said) {
    String corrects = item.corrects();
    return said.containsAll(item.hangsOn())
        && (corrects == null || said.contains(corrects))
        && (unlock.about().isEmpty() || unlock.about().stream().anyMatch(said::contains));
  }

  /** The words that carry the thing asked about, quoted, and a plain question. */
  private static String question(Dossier dossier, Unlock unlock, Set<String> said, int round) {
    boolean english = dossier.language() == Language.EN;
    Map<Probe, String> plain = english ? EN : JA;
    List<String> asks =
        Stream.of(Probe.values())
            .filter(unlock.probes()::contains)
            .filter(plain::containsKey)
            .map(plain::get)
            .toList();
    String ask =
        (round < asks.size() ? "" : english ? "And apart from that: " : "そのほかに、")
            + asks.get(round % asks.size());
    return unlock.about().stream()
        .filter(said::contains)
        .findFirst()
        .map(
            about -> {
              Wording wording =
                  dossier
                      .things()
                      .filter(t -> t.id().equals(about))
                      .findFirst()
                      .orElseThrow()
                      .says()
                      .getFirst();
              return english
                  ? "You said: \"" + wording.text().replaceAll("[.!?]", ",") + "\" " + ask
                  : "「" + wording.text().replaceAll("[。！？]", "、") + "」とおっしゃいました。" + ask;
            })
        .orElse(ask);
  }
}
