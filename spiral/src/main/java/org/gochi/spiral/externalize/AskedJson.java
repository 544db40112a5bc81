package org.gochi.spiral.externalize;

import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why the partner asked, as JSON. It is kept among the words of an entry, not in its payload: it
 * quotes the person.
 */
final class AskedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AskedJson() {}

  static String write(Asked asked) {
    ObjectNode node = JSON.createObjectNode();
    node.put("move", asked.move().word());
    put(node, "method", asked.method());
    put(node, "step", asked.step());
    put(node, "probe", asked.probe());
    node.put("why", asked.why());
    Gap gap = asked.gap();
    if (gap != null) {
      ObjectNode of = node.putObject("gap");
      of.put("id", gap.id()).put("kind", gap.kind().word()).put("about", gap.about());
      put(of, "articulation", gap.articulation());
      Quote where = gap.where();
      if (where != null) {
        of.putObject("where")
            .put("utterance", where.utterance())
            .put("start", where.start())
            .put("end", where.end())
            .put("text", where.text());
      }
    }
    return JSON.writeValueAsString(node);
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  static Asked read(String json) {
    JsonNode node = JSON.readTree(json);
    JsonNode of = node.get("gap");
    return new Asked(
        Move.of(node.required("move").asString()),
        text(node, "method"),
        text(node, "step"),
        text(node, "probe"),
        of == null ? null : gap(of),
        node.required("why").asString());
  }

  private static Gap gap(JsonNode of) {
    JsonNode where = of.get("where");
    return new Gap(
        of.required("id").asString(),
        GapKind.of(of.required("kind").asString()),
        text(of, "articulation"),
        where == null
            ? null
            : new Quote(
                where.required("utterance").asString(),
                where.required("start").asInt(),
                where.required("end").asInt(),
                where.required("text").asString()),
        of.required("about").asString());
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null ? null : value.asString();
  }
}
