package org.gochi.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What small models put around the words to say, and what the person reads. */
class MoveLineTest {
  private static final Choice CHOICE = Heard.talk().choose();

  /** The reply in pieces of the given length, as it is shown, and the line that read it. */
  private static MoveLine read(String reply, int length, StringBuilder shown) {
    MoveLine line = new MoveLine(CHOICE, shown::append);
    for (int i = 0; i < reply.length(); i += length) {
      line.accept(reply.substring(i, Math.min(reply.length(), i + length)));
    }
    line.close();
    return line;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "What was dull like?;What was dull like?",
        "YOU: What was dull like?;What was dull like?",
        "[u5] YOU: What was dull like?;What was dull like?",
        "**Interviewer:** What was dull like?;What was dull like?",
        "Question：What was dull like?;What was dull like?",
        "聞き手：どんな音でしたか。;どんな音でしたか。",
        "\"What was dull like?\";What was dull like?",
        "「どんな音でしたか。」;どんな音でしたか。",
        "“dull”: what was it like?;“dull”: what was it like?",
        "「鈍い」とは、どんな音でしたか。;「鈍い」とは、どんな音でしたか。",
        "「鈍い」;鈍い",
        "<think>The move is probe. [u1] YOU: no</think>\\nWhat was dull like?;What was dull like?",
        "<thinking>hm</thinking>YOU: What then?;What then?",
        "MOVE: probe\\nWhat was dull like?;What was dull like?",
        "You said dull: what is that?;You said dull: what is that?",
        "Interesting;Interesting",
        "O;O",
        "[u5];[u5]",
      })
  void words_areTakenOutOfWhatStandsAroundThem(String reply, String words) {
    for (int length : new int[] {1, 3, 12, 1000}) {
      StringBuilder shown = new StringBuilder();
      MoveLine line = read(reply.replace("\\n", "\n"), length, shown);
      assertThat(shown.toString()).as("in pieces of %d", length).isEqualTo(words);
      assertThat(line.asked()).isEqualTo(CHOICE.asked());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTHER MOVE: felt sense | they said they just feel it\nWhich word fits?",
        "**OTHER MOVE:** Felt_Sense | they said they just feel it\n\nWhich word fits?",
        "OTHER MOVE： <felt sense> ｜ they said they just feel it\nYOU: Which word fits?",
        "other move: felt-sense | they said they just feel it | Which word fits?",
        "<think>Should I?</think>OTHER MOVE: felt sense | they said they just feel it\n\"Which word fits?\"",
      })
  void otherMove_isReadHoweverItIsDressed(String reply) {
    for (int length : new int[] {1, 7, 1000}) {
      StringBuilder shown = new StringBuilder();
      MoveLine line = read(reply, length, shown);
      assertThat(shown.toString()).as("in pieces of %d", length).isEqualTo("Which word fits?");
      assertThat(line.asked().move()).isEqualTo(Move.FELT_SENSE);
      assertThat(line.asked().why()).isEqualTo("they said they just feel it");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<think>no end to this", "<think>done</think>\n", "  \n "})
  void thoughtsAlone_sayNothing(String reply) {
    StringBuilder shown = new StringBuilder();
    assertThat(read(reply, 5, shown).said()).isEmpty();
    assertThat(shown).isEmpty();
  }
}
