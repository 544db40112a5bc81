package org.gochi.elicitation.expert.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.expert.Dossier;
import tools.jackson.databind.json.JsonMapper;

/** A run as JSON: the setup, the tables, and every figure of every dialogue. */
public final class JsonReport {
  private JsonReport() {}

  /** One JSON object, indented. */
  public static String of(Bench.Results results) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema", 1);
    root.put("seed", results.setup().seed());
    root.put("runs", results.setup().runs());
    root.put("dossiers", results.setup().dossiers().stream().map(JsonReport::dossier).toList());
    root.put("tables", new Tables(results).all());
    root.put("dialogues", results.scores().stream().map(JsonReport::score).toList());
    root.put(
        "brokeOff",
        results.broken().stream()
            .map(
                each ->
                    Map.of(
                        "arm", each.arm(),
                        "dossier", each.dossier().name(),
                        "turns", each.turns().size(),
                        "because", each.ended()))
            .toList());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static Map<String, Object> dossier(Dossier dossier) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", dossier.name());
    map.put("trade", dossier.trade());
    map.put("language", dossier.language().tag());
    map.put("voices", dossier.voices().stream().map(voice -> voice.word()).toList());
    map.put("cooperative", dossier.cooperative());
    map.put("items", dossier.known().size());
    return map;
  }

  private static Map<String, Object> score(Score score) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("arm", score.arm());
    map.put("dossier", score.dossier());
    map.put("items", score.items());
    map.put("turns", score.turns());
    map.put("ended", score.ended());
    map.put("held", score.held());
    map.put("released", score.released());
    map.put("heldAt1", score.heldAt(1.0));
    map.put("heldAt1.5", score.heldAt(1.5));
    map.put("releasedAt1", score.releasedAt(1.0));
    map.put("releasedAt1.5", score.releasedAt(1.5));
    map.put("area", score.area());
    map.put("toHalf", score.toHalf());
    map.put("toThreeQuarters", score.toThreeQuarters());
    map.put("byKind", words(score.heldByKind(), kind -> kind.word()));
    map.put("cards", score.cards());
    map.put("cardsWithoutItem", score.cardsWithoutItem());
    map.put("cardsOnTelling", score.cardsOnStory());
    map.put("cardsInOtherWords", score.cardsInOtherWords());
    map.put("kindRight", score.kindRight());
    map.put("beliefsNotPutRight", score.mistakenUncorrected());
    map.put("reactions", words(score.reactions(), reaction -> reaction.word()));
    map.put("mistakes", words(score.mistakes(), mistake -> mistake.word()));
    map.put("questionLength", score.questionLength());
    map.put("reflection", score.reflection());
    map.put("stopAt", score.stopAt());
    map.put("leftAtStop", score.leftAtStop());
    map.put("estimates", List.copyOf(score.estimates()));
    return map;
  }

  private static <K, V> Map<String, V> words(
      Map<K, V> map, java.util.function.Function<K, String> word) {
    Map<String, V> words = new LinkedHashMap<>();
    map.forEach((key, value) -> words.put(word.apply(key), value));
    return words;
  }
}
