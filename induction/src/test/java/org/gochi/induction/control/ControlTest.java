package org.gochi.induction.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gochi.induction.Span;
import org.gochi.induction.Turn;
import org.junit.jupiter.api.Test;

class ControlTest {

  @Test
  void tails_knownValues() {
    assertThat(Tail.normal(1.959963984540054)).isEqualTo(.025, within(1e-9));
    assertThat(Tail.normal(-1.959963984540054)).isEqualTo(.975, within(1e-9));
    assertThat(Tail.chiSquared(3.841458820694124, 1)).isEqualTo(.05, within(1e-9));
    assertThat(Tail.chiSquared(18.307038053275146, 10)).isEqualTo(.05, within(1e-9));
    assertThat(Tail.chiSquared(0, 3)).isEqualTo(1);
  }

  @Test
  void benjaminiHochberg_isMonotoneAndInTheGivenOrder() {
    assertThat(BenjaminiHochberg.adjust(new double[] {.04, .01, .03, .5}))
        .containsExactly(new double[] {.16 / 3, .04, .16 / 3, .5}, within(1e-12));
  }

  @Test
  void copied_fencesQuotesAndGivenStretches() {
    String text = "I ran it:\n```\nint x;\n```\n> you said this\nand `y` too";
    List<String> copied =
        CopyControl.copied(new Turn("A", text, List.of(new Span(0, 1)))).stream()
            .map(span -> span.of(text))
            .toList();
    assertThat(copied).containsExactly("I", "```\nint x;\n```", "> you said this", "`y`");
  }

  @Test
  void copied_shortQuotation_isTheSpeakersOwn() {
    assertThat(CopyControl.copied(new Turn("A", "we call it \"the whine\""))).isEmpty();
    assertThat(CopyControl.copied(new Turn("A", "「キーン」と鳴る"))).isEmpty();
  }
}
