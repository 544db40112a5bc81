package org.gochi.elicitation.expert.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import tools.jackson.databind.json.JsonMapper;

/** What a model is given to play a person: rules as instructions, everything else as data. */
final class Prompt {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Prompt() {}

  static String text(String name) {
    try (InputStream in = Prompt.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String material(Dossier dossier, String dialogue, String said, String question) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dossier", dossier(dossier));
    data.put("interview so far", dialogue);
    data.put("ids said so far", said);
    data.put("the interviewer says now", question);
    return JSON.writeValueAsString(data);
  }

  private static Map<String, Object> dossier(Dossier dossier) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("trade", dossier.trade());
    map.put("about", dossier.about());
    map.put("language", dossier.language().tag());
    map.put("voices", dossier.voices().stream().map(voice -> voice.word()).toList());
    map.put("opening", dossier.opening().says().getFirst().text());
    map.put(
        "incidents",
        dossier.incidents().stream()
            .map(each -> Map.of("id", each.id(), "says", each.says().getFirst().text()))
            .toList());
    map.put("items", dossier.items().stream().map(Prompt::item).toList());
    return map;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", item.id());
    if (item.free()) {
      map.put("free", true);
    }
    if (item.mistaken()) {
      map.put("mistaken", true);
    }
    if (item.unknown()) {
      map.put("unknown", true);
    }
    if (item.corrects() != null) {
      map.put("corrects", item.corrects());
    }
    if (item.first() != null) {
      map.put("first", item.first());
    }
    map.put(
        "unlock",
        item.unlock().stream()
            .map(
                unlock ->
                    Map.of(
                        "probe",
                        unlock.probes().stream().map(probe -> probe.word()).sorted().toList(),
                        "about",
                        unlock.about()))
            .toList());
    map.put("hangs on", item.hangsOn());
    map.put("says", item.says().stream().map(wording -> wording.text()).toList());
    return map;
  }
}
