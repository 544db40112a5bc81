package org.gochi.elicitation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gochi.elicitation.Language;
import org.junit.jupiter.api.Test;

/** The methods can be asked in both languages, say where they come from, and fail with a place. */
class MethodsTest {

  private static final String GOOD =
      """
      id: m
      name: {en: A method, ja: 手法}
      source: {author: Somebody, year: 1999}
      probes:
        - id: m.p
          step: one
          move: PROBE
          scope: telling
          draws: [JUDGEMENT]
          gap: CUE_WITHOUT_JUDGEMENT
          side: meaning
          finds: {cue: 0.5}
          why: {en: "Asked.", ja: "聞くため。"}
          ask: {en: ["“{echo}”: what then?"], ja: ["「{echo}」のあとは、どうですか。"]}
      """;

  private static Method read(String yaml) {
    return MethodFile.read(
        "m.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyMethodOfTheBriefIsThere() {
    assertThat(Methods.standard().all())
        .extracting(Method::id)
        .contains(
            "overview", "cdm", "acta", "laddering", "contrast", "focusing", "clean", "teachback");
    assertThat(Methods.standard().all())
        .allSatisfy(m -> assertThat(m.source().year()).isBetween(1900, 2026));
  }

  @Test
  void everyProbeIsWordedInBothLanguages() {
    assertThat(Methods.standard().probes())
        .hasSizeGreaterThan(45)
        .allSatisfy(
            probe -> {
              for (Language language : Language.values()) {
                assertThat(probe.ask().get(language)).as(probe.id()).isNotEmpty();
                assertThat(probe.why(language)).as(probe.id()).isNotBlank();
                if (!probe.past().isEmpty()) {
                  assertThat(probe.past().get(language)).as(probe.id()).isNotEmpty();
                }
              }
            });
  }

  @Test
  void aProbeAsksOneThing() {
    for (Probe probe : Methods.standard().probes()) {
      for (String wording : probe.ask().getOrDefault(Language.EN, java.util.List.of())) {
        assertThat(wording.chars().filter(c -> c == '?').count())
            .as(wording)
            .isLessThanOrEqualTo(1);
        assertThat(wording.split(" ").length).as(wording).isLessThan(18);
      }
      for (String wording : probe.ask().getOrDefault(Language.JA, java.util.List.of())) {
        assertThat(wording.split("か。", -1).length - 1).as(wording).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void whatIsWrongIsNamedWithFileAndField() {
    assertThat(read(GOOD).probes()).hasSize(1);
    assertThatThrownBy(() -> read(GOOD.replace("{echo}", "{word}")))
        .hasMessageContaining("m.yaml")
        .hasMessageContaining("m.p.ask")
        .hasMessageContaining("{word}");
    assertThatThrownBy(() -> read(GOOD.replace(", ja: [\"「{echo}」のあとは、どうですか。\"]", "")))
        .hasMessageContaining("m.p.ask.ja is missing");
    assertThatThrownBy(() -> read(GOOD.replace("cue: 0.5", "cue: -2")))
        .hasMessageContaining("m.p.finds.cue must be between 0 and 10");
    assertThatThrownBy(() -> read(GOOD.replace("cue: 0.5", "smell: 0.5")))
        .hasMessageContaining("m.p.finds does not know \"smell\"");
    assertThatThrownBy(() -> read(GOOD.replace("side: meaning", "side: back")))
        .hasMessageContaining("m.p.side does not know \"back\"");
    assertThatThrownBy(() -> read(GOOD.replace("CUE_WITHOUT_JUDGEMENT", "NO_SUCH_GAP")))
        .hasMessageContaining("m.p.gap does not know \"NO_SUCH_GAP\"");
    assertThatThrownBy(() -> read(GOOD.replace("author: Somebody, ", "")))
        .hasMessageContaining("source.author is missing");
    assertThatThrownBy(() -> read("- [")).hasMessageContaining("m.yaml: not readable as YAML");
  }
}
