package org.gochi.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A quote is found by what it says, not by how it is encoded. */
class QuoteCheckTest {

  @Test
  void find_givesTheSpanInCodePoints() {
    Utterance u = Utterance.person("u1", "🔧 the hum drops before it seizes");
    Quote quote = QuoteCheck.find(u, "hum  drops").orElseThrow();
    assertThat(quote).isEqualTo(new Quote("u1", 6, 15, "hum drops"));
    assertThat(QuoteCheck.holds(u, quote)).isTrue();
  }

  @Test
  void find_meetsHalfWidthAndFullWidth() {
    Utterance u = Utterance.person("u1", "ﾓｰﾀｰの音が　変わる");
    assertThat(QuoteCheck.find(u, "モーターの音が 変わる").orElseThrow().text()).isEqualTo(u.text());
  }

  @Test
  void find_doesNotInvent() {
    assertThat(QuoteCheck.find(Utterance.person("u1", "it goes dull"), "dry")).isEmpty();
    assertThat(QuoteCheck.find(Utterance.person("u1", "it goes dull"), "  ")).isEmpty();
  }
}
