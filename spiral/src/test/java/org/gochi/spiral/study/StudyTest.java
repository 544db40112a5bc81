package org.gochi.spiral.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.gochi.exchange.Limits;
import org.gochi.exchange.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyTest {

  @Test
  void alice_compatibleFiguresEqualTheReferenceTools() throws IOException {
    JsonNode dialogue = study(options(true, 2), alice(), "excerpt-alice.tsv").at("/dialogues/0");

    assertThat(dialogue.path("id").asString()).isEqualTo("excerpt-alice");
    assertThat(dialogue.path("turns").asInt()).isEqualTo(10);
    assertThat(dialogue.path("tokens").asInt()).isEqualTo(105);
    JsonNode alignment = dialogue.path("alignment");
    assertThat(alignment.path("expressions").asInt()).isEqualTo(11);
    assertThat(alignment.path("variety").asDouble()).isEqualTo(0.10476190476190476);
    assertThat(alignment.path("repetition").asDouble()).isEqualTo(0.2);
    assertThat(alignment.path("vocabularyOverlap").asDouble()).isEqualTo(0.28);
    assertThat(alignment.path("entropy").asDouble()).isEqualTo(1.7566238110793635);
    assertThat(alignment.path("meanLength").asDouble()).isEqualTo(1.88);
    assertThat(alignment.path("maxLength").asInt()).isEqualTo(4);
    assertThat(alignment.at("/speakers/Agent/self/variety").asDouble())
        .isEqualTo(0.08108108108108109);
    assertThat(alignment.at("/speakers/Agent/repetition").asDouble()).isEqualTo(0.53125);
    assertThat(alignment.at("/speakers/Human/initiated").asDouble())
        .isCloseTo(0.8181818181818182, within(1e-16));
    double[] shared = {
      0,
      0,
      0,
      .8333333333333334,
      .2222222222222222,
      0,
      .16666666666666666,
      .7777777777777778,
      .2,
      .6
    };
    for (int turn = 0; turn < shared.length; turn++) {
      assertThat(alignment.path("perTurn").path(turn).path("shared").asDouble())
          .isEqualTo(shared[turn]);
    }
  }

  @Test
  void alice_plainModeAgreesWhereTheToolHasNoQuirk() throws IOException {
    JsonNode alignment =
        study(options(false, 2), alice(), "excerpt-alice.tsv").at("/dialogues/0/alignment");
    assertThat(alignment.path("variety").asDouble()).isEqualTo(0.10476190476190476);
    assertThat(alignment.path("entropy").asDouble()).isEqualTo(1.7566238110793635);
    // 3 expressions over the agent's own 32 tokens, not over 37 with the other's turns
    assertThat(alignment.at("/speakers/Agent/self/variety").asDouble()).isEqualTo(3 / 32.0);
  }

  @Test
  void corpus_isTheSameForAnyNumberOfThreads() throws IOException {
    byte[] corpus = corpus(300, 5);
    String one = text(options(false, 1), corpus);
    assertThat(text(options(false, 8), corpus)).isEqualTo(one);
    JsonNode json = JsonMapper.shared().readTree(one);
    for (int i = 0; i < 300; i++) {
      assertThat(json.path("dialogues").path(i).path("id").asString()).isEqualTo("k" + i);
    }
    assertThat(json.at("/corpus/dialogues").asInt()).isEqualTo(300);
    assertThat(json.at("/corpus/turns").asInt()).isEqualTo(1800);
  }

  @Test
  void japanese_isCutIntoWordsWithParticles() {
    assertThat(new JapaneseWords().tokens("音が鈍くなる。"))
        .extracting(t -> t.form())
        .containsExactly("音", "が", "鈍く", "なる");
  }

  @Test
  void speakers_areToldByOptionThenBySourceThenByElimination() throws IOException {
    byte[] talk = "Aiko: the hum goes dull\nBen: dull\n".getBytes(StandardCharsets.UTF_8);
    StudyOptions told =
        new StudyOptions(null, false, 0, 1, Map.of("Aiko", Role.PERSON), 1, Limits.USUAL);
    JsonNode speakers = study(told, talk, "t.txt").at("/dialogues/0/alignment/speakers");
    assertThat(speakers.at("/Aiko/role").asString()).isEqualTo("person");
    assertThat(speakers.at("/Ben/role").asString()).isEqualTo("partner");
    assertThat(
            study(options(false, 1), talk, "t.txt")
                .at("/dialogues/0/alignment/speakers/Ben/role")
                .asString())
        .isEqualTo("unknown");
  }

  @Test
  void oneSpeakerAndEmptyTurns_haveFiguresAndNoNaN() throws IOException {
    String json =
        text(
            options(false, 1),
            "A:\tall alone here\nA:\t\nA:\tall alone\n".getBytes(StandardCharsets.UTF_8));
    assertThat(json).doesNotContain("NaN");
    JsonNode alignment = JsonMapper.shared().readTree(json).at("/dialogues/0/alignment");
    assertThat(alignment.path("expressions").asInt()).isZero();
    assertThat(alignment.path("repetition").isNull()).isFalse();
  }

  @Test
  void findings_areListedBesideTheRest() throws IOException {
    byte[] rows =
        """
        {"conversation_id":"a","conversation":[{"role":"user","content":"x"}]}
        broken
        {"conversation_id":"b","conversation":[{"role":"user","content":"x"}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    JsonNode json = study(options(false, 1), rows, "rows");
    assertThat(json.path("dialogues")).hasSize(2);
    assertThat(json.at("/reading/found").asInt()).isEqualTo(1);
    assertThat(json.at("/reading/findings/0/reason").asString()).isEqualTo("broken json");
    assertThat(json.at("/reading/findings/0/entry").asString()).isEqualTo("line 2");
  }

  static StudyOptions options(boolean compatible, int threads) {
    return new StudyOptions(null, compatible, 5, 1, Map.of(), threads, Limits.USUAL);
  }

  static byte[] alice() throws IOException {
    try (InputStream in = StudyTest.class.getResourceAsStream("excerpt-alice.tsv")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  static JsonNode study(StudyOptions options, byte[] input, String name) throws IOException {
    return JsonMapper.shared().readTree(text(options, input, name));
  }

  private static String text(StudyOptions options, byte[] input) throws IOException {
    return text(options, input, "input.dat");
  }

  private static String text(StudyOptions options, byte[] input, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Study(options, List.of(new JsonOutput(out, options, Locale.ENGLISH)), p -> {})
        .run(c -> c.read(new ByteArrayInputStream(input), name));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Rows of short dialogues from a seeded generator. */
  static byte[] corpus(int dialogues, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder rows = new StringBuilder();
    for (int d = 0; d < dialogues; d++) {
      rows.append("{\"conversation_id\":\"k").append(d).append("\",\"conversation\":[");
      for (int t = 0; t < 6; t++) {
        rows.append(t == 0 ? "" : ",")
            .append("{\"role\":\"")
            .append(t % 2 == 0 ? "user" : "assistant")
            .append("\",\"content\":\"");
        for (int w = 0; w < 12; w++) {
          rows.append("w").append(random.nextInt(40)).append(' ');
        }
        rows.append("\"}");
      }
      rows.append("]}\n");
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }
}
