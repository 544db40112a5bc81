package org.gochi.induction.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Reading;
import org.gochi.induction.Transcript;
import org.gochi.induction.Turn;
import org.gochi.induction.known.RandomDialogues;
import org.gochi.induction.tokens.Tokenizers;
import org.junit.jupiter.api.Test;

/** Against the definition itself, by trying every stretch of every turn. */
class AlignmentPropertyTest {

  @Test
  void lexiconAndCoverage_equalTheDefinition() {
    for (int seed = 0; seed < 150; seed++) {
      Dialogue dialogue = withThirdSpeaker(RandomDialogues.dialogue("d", seed), seed);
      var analysis =
          new Analyzer(
                  AnalysisOptions.defaults()
                      .withTokenizer(Tokenizers.whitespace())
                      .withSurrogates(0))
              .analyze(dialogue);
      var byHand = new ByHand(dialogue);
      Map<String, String> ours = new TreeMap<>();
      for (Expression e : analysis.alignment().lexicon()) {
        ours.put(
            e.text(), e.turns() + " free " + e.freeFrequency() + " at " + e.establishmentTurn());
      }
      assertThat(ours).as("seed " + seed).isEqualTo(byHand.lexicon());
      assertThat(analysis.alignment().repetition()).isEqualTo(byHand.repetition());
      for (int t = 0; t < dialogue.turns().size(); t++) {
        var before = new ByHand(new Dialogue("p", dialogue.turns().subList(0, t + 1)));
        assertThat(analysis.alignment().perTurn().get(t).shared())
            .as("seed " + seed + " turn " + t)
            .isEqualTo(before.covered(t, false) / (double) Math.max(1, before.words.get(t).length));
      }
    }
  }

  @Test
  void lexicon_longestThenMostFrequentThenByText() {
    List<String> letters = List.of("a", "b", "é", "ÿ", "ā", "あ", "い", "漢", "字", "😀", "'", "z");
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      List<Turn> turns = new ArrayList<>();
      for (int t = 0; t < 500; t++) {
        List<String> words = new ArrayList<>();
        for (int w = random.nextInt(8); w >= 0; w--) {
          var word = new StringBuilder();
          for (int i = random.nextInt(1 + random.nextInt(7)); i >= 0; i--) {
            word.append(letters.get((int) (Math.pow(random.nextDouble(), 2) * letters.size())));
          }
          words.add(word.toString());
        }
        turns.add(new Turn(random.nextBoolean() ? "A" : "B", String.join(" ", words)));
      }
      List<Expression> lexicon = align(new Dialogue("d", turns)).lexicon();
      assertThat(lexicon).as("seed " + seed).hasSizeGreaterThan(100);
      assertThat(lexicon.stream().mapToInt(Expression::frequency).max().orElse(0))
          .isGreaterThan(130);
      assertThat(lexicon)
          .as("seed " + seed)
          .isSortedAccordingTo(
              Comparator.comparing(Expression::size, Comparator.reverseOrder())
                  .thenComparing(Expression::frequency, Comparator.reverseOrder())
                  .thenComparing(Expression::text));
    }
  }

  @Test
  void ownLexicon_equalsTheDefinition() {
    for (int seed = 0; seed < 150; seed++) {
      Dialogue dialogue = withThirdSpeaker(RandomDialogues.dialogue("d", seed), seed);
      var alignment = align(dialogue);
      for (String speaker : dialogue.speakers()) {
        var byHand = new ByHand(eachTurnItsOwnVoice(dialogue, speaker));
        Map<String, String> ours = new TreeMap<>();
        for (Expression e :
            Objects.requireNonNull(alignment.speakers().get(speaker)).self().lexicon()) {
          ours.put(
              e.text(), e.turns() + " free " + e.freeFrequency() + " at " + e.establishmentTurn());
        }
        assertThat(ours).as("seed " + seed + " " + speaker).isEqualTo(byHand.lexicon());
      }
    }
  }

  @Test
  void ownShareOfATurn_equalsTheDefinition() {
    for (int seed = 0; seed < 150; seed++) {
      Dialogue dialogue = withThirdSpeaker(RandomDialogues.dialogue("d", seed), seed);
      var perTurn = align(dialogue).perTurn();
      for (int t = 0; t < dialogue.turns().size(); t++) {
        var before = new Dialogue("p", dialogue.turns().subList(0, t + 1));
        var byHand = new ByHand(eachTurnItsOwnVoice(before, dialogue.turns().get(t).speaker()));
        assertThat(perTurn.get(t).own())
            .as("seed " + seed + " turn " + t)
            .isEqualTo(byHand.covered(t, false) / (double) Math.max(1, byHand.words.get(t).length));
      }
    }
  }

  @Test
  void wholeOnly_isTheSameWithoutTheTurns() {
    for (int seed = 0; seed < 50; seed++) {
      Dialogue dialogue = withThirdSpeaker(RandomDialogues.dialogue("d", seed), seed);
      var transcript = Transcript.of(dialogue, Tokenizers.whitespace());
      Alignment whole = AlignmentBuilder.wholeOnly(transcript, Mode.PLAIN, true);
      assertThat(whole)
          .usingRecursiveComparison()
          .ignoringFields("perTurn")
          .isEqualTo(align(dialogue));
      assertThat(whole.perTurn()).isEmpty();
    }
  }

  @Test
  void turnByTurn_isTheSameAsAllAtOnce_withTwoSpeakersAndWithMany() {
    for (int seed = 0; seed < 150; seed++) {
      Dialogue two = RandomDialogues.dialogue("d", seed);
      for (Dialogue dialogue : List.of(two, withThirdSpeaker(two, 0), eachThirdTurnAnother(two))) {
        var transcript = Transcript.of(dialogue, Tokenizers.dialign());
        var builder = new AlignmentBuilder(transcript, Mode.DIALIGN);
        for (int turn = 0; turn < transcript.size(); turn++) {
          builder.add();
        }
        assertThat(builder.result(true))
            .as("seed " + seed)
            .isEqualTo(AlignmentBuilder.whole(transcript, Mode.DIALIGN, true));
      }
    }
  }

  @Test
  void repetitionOfTurnsInAnotherOrder_isThatOfTheReadingInThatOrder() {
    for (int seed = 0; seed < 100; seed++) {
      Dialogue dialogue = withThirdSpeaker(RandomDialogues.dialogue("d", seed), seed);
      var reading = Reading.of(Transcript.of(dialogue, Tokenizers.unicode()));
      var turns = new Repetition.OfTurns(reading);
      var random = new Random(seed);
      for (int version = 0; version < 3; version++) {
        var order = new ArrayList<Integer>();
        for (int turn = 0; turn < reading.size(); turn++) {
          order.add(turn);
        }
        Collections.shuffle(order, random);
        int[] places = order.stream().mapToInt(Integer::intValue).toArray();
        assertThat(turns.inOrder(places))
            .as("seed " + seed)
            .isEqualTo(Repetition.of(reading.reordered(places)));
      }
    }
  }

  private static Alignment align(Dialogue dialogue) {
    return new Analyzer(
            AnalysisOptions.defaults().withTokenizer(Tokenizers.whitespace()).withSurrogates(0))
        .analyze(dialogue)
        .alignment();
  }

  /** What a speaker repeats of their own is what their turns have in common, each as a voice. */
  private static Dialogue eachTurnItsOwnVoice(Dialogue dialogue, String speaker) {
    var turns = new ArrayList<Turn>();
    for (Turn turn : dialogue.turns()) {
      boolean spoken = turn.speaker().equals(speaker);
      turns.add(new Turn("voice " + turns.size(), spoken ? turn.text() : ""));
    }
    return new Dialogue(dialogue.id(), turns);
  }

  /** Every third talk gets a third voice, since the definition has no need of two. */
  private static Dialogue withThirdSpeaker(Dialogue dialogue, int seed) {
    if (seed % 3 != 0) {
      return dialogue;
    }
    var turns = new ArrayList<Turn>();
    for (int t = 0; t < dialogue.turns().size(); t++) {
      Turn turn = dialogue.turns().get(t);
      turns.add(t % 4 == 2 ? new Turn("Cy", turn.text()) : turn);
    }
    return new Dialogue(dialogue.id(), turns);
  }

  private static Dialogue eachThirdTurnAnother(Dialogue dialogue) {
    var turns = new ArrayList<Turn>();
    for (Turn turn : dialogue.turns()) {
      int voice = turns.size() % 3 == 0 ? turns.size() / 2 : 0;
      turns.add(new Turn("voice " + voice, turn.text()));
    }
    return new Dialogue(dialogue.id(), turns);
  }

  private static final class ByHand {
    private final List<String[]> words = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final Map<String, Set<Integer>> turnsOf = new HashMap<>();
    private final Map<String, Set<String>> speakersOf = new HashMap<>();

    ByHand(Dialogue dialogue) {
      var transcript = Transcript.of(dialogue, Tokenizers.whitespace());
      for (int t = 0; t < transcript.size(); t++) {
        String[] forms = new String[transcript.turn(t).size()];
        for (int i = 0; i < forms.length; i++) {
          forms[i] = transcript.vocabulary().form(transcript.turn(t).token(i));
        }
        words.add(forms);
        speakers.add(dialogue.turns().get(t).speaker());
        for (int from = 0; from < forms.length; from++) {
          for (int to = from + 1; to <= forms.length; to++) {
            String text = text(t, from, to);
            turnsOf.computeIfAbsent(text, k -> new TreeSet<>()).add(t);
            speakersOf.computeIfAbsent(text, k -> new HashSet<>()).add(speakers.get(t));
          }
        }
      }
    }

    String text(int turn, int from, int to) {
      return String.join(" ", List.of(words.get(turn)).subList(from, to));
    }

    boolean shared(String text) {
      return speakersOf.getOrDefault(text, Set.of()).size() > 1
          && text.chars().anyMatch(Character::isLetter);
    }

    /** Stretches of a turn that are shared and inside no other such. */
    List<int[]> free(int turn) {
      var free = new ArrayList<int[]>();
      int n = words.get(turn).length;
      for (int from = 0; from < n; from++) {
        for (int to = n; to > from; to--) {
          if (shared(text(turn, from, to))) {
            if (free.isEmpty() || free.getLast()[1] < to) {
              free.add(new int[] {from, to});
            }
            break;
          }
        }
      }
      return free;
    }

    Map<String, String> lexicon() {
      Map<String, Set<Integer>> freeIn = new TreeMap<>();
      for (int t = 0; t < words.size(); t++) {
        for (int[] stretch : free(t)) {
          freeIn.computeIfAbsent(text(t, stretch[0], stretch[1]), k -> new TreeSet<>()).add(t);
        }
      }
      Map<String, String> lexicon = new TreeMap<>();
      freeIn.forEach(
          (text, turns) ->
              lexicon.put(
                  text,
                  new ArrayList<>(turnsOf.getOrDefault(text, Set.of()))
                      + " free "
                      + turns.size()
                      + " at "
                      + established(text, turns)));
      return lexicon;
    }

    int established(String text, Set<Integer> freeTurns) {
      var heard = new HashSet<String>();
      boolean free = false;
      for (int turn : turnsOf.getOrDefault(text, Set.of())) {
        heard.add(speakers.get(turn));
        free |= freeTurns.contains(turn);
        if (free && heard.size() > 1) {
          return turn;
        }
      }
      throw new AssertionError(text);
    }

    int covered(int turn, boolean establishedOnly) {
      Map<String, Set<Integer>> freeIn = new HashMap<>();
      for (int t = 0; establishedOnly && t < words.size(); t++) {
        for (int[] stretch : free(t)) {
          freeIn.computeIfAbsent(text(t, stretch[0], stretch[1]), k -> new TreeSet<>()).add(t);
        }
      }
      var positions = new HashSet<Integer>();
      for (int[] stretch : free(turn)) {
        String text = text(turn, stretch[0], stretch[1]);
        if (!establishedOnly || established(text, freeIn.getOrDefault(text, Set.of())) <= turn) {
          for (int i = stretch[0]; i < stretch[1]; i++) {
            positions.add(i);
          }
        }
      }
      return positions.size();
    }

    double repetition() {
      int tokens = 0;
      int repeated = 0;
      for (int t = 0; t < words.size(); t++) {
        tokens += words.get(t).length;
        repeated += covered(t, true);
      }
      return tokens == 0 ? 0 : repeated / (double) tokens;
    }
  }
}
