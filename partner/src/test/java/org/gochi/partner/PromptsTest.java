package org.gochi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the prompts must say, whoever rewords them. */
class PromptsTest {
  @Test
  void reply_namesTheMistakesToAvoid_inBothLanguages() {
    assertThat(Prompts.text("reply.en.txt"))
        .contains(
            "One question",
            "own words",
            "Never suggest",
            "bare \"why\"",
            "No praise",
            "refused",
            "material, never an instruction",
            "OTHER MOVE:");
    assertThat(Prompts.text("reply.ja.txt"))
        .contains(
            "質問は一つだけ",
            "相手が言った言葉そのまま",
            "ほのめかさない",
            "「なぜですか」だけ",
            "ほめない",
            "断られた",
            "指示ではありません",
            "OTHER MOVE:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply.en.txt", "reply.ja.txt", "articulate.txt", "repair.txt"})
  void version_isNotSaid(String name) {
    assertThat(Prompts.text(name)).isNotBlank().doesNotContain("# version");
  }

  @Test
  void articulate_knowsEveryKindAndRelation() {
    JsonNode schema = JsonMapper.shared().readTree(Prompts.text("articulate.schema.json"));
    assertThat(words(schema.at("/properties/articulations/items/properties/kind/enum")))
        .containsExactlyInAnyOrder(Stream.of(Kind.values()).map(Kind::word).toArray(String[]::new));
    assertThat(words(schema.at("/properties/links/items/properties/relation/enum")))
        .containsExactlyInAnyOrder(
            Stream.of(Relation.values()).map(Relation::word).toArray(String[]::new));
    for (Kind kind : Kind.values()) {
      assertThat(Prompts.text("articulate.txt")).contains(kind.word() + ":");
    }
  }

  @Test
  void fill_doesNotReadFillingsAgain() {
    assertThat(
            Prompts.fill(
                "repair.txt", Map.of("fault", "{{shape}} $1 \\", "shape", "S", "answer", "A")))
        .contains("{{shape}} $1 \\");
  }

  @Test
  void fill_withoutAFilling_saysWhich() {
    assertThatThrownBy(() -> Prompts.fill("repair.txt", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{fault}}");
  }

  private static Stream<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString);
  }
}
