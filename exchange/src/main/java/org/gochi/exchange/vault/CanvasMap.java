package org.gochi.exchange.vault;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnArticulation;
import org.gochi.exchange.own.OwnLink;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The cards and links as JSON Canvas 1.0: a column a kind, cards below each other. */
final class CanvasMap {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int GAP = 60;
  private static final int MARGIN = 30;

  private CanvasMap() {}

  static String json(BaExport export, Notes notes, VaultWords words) {
    Map<String, List<OwnArticulation>> columns =
        export.articulations().stream()
            .filter(c -> !c.standing().equals("declined") && !c.standing().equals("superseded"))
            .collect(
                Collectors.groupingBy(OwnArticulation::kind, TreeMap::new, Collectors.toList()));
    Map<String, Integer> column = new HashMap<>();
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("nodes");
      int x = 0;
      int number = 0;
      for (Map.Entry<String, List<OwnArticulation>> kind : columns.entrySet()) {
        int tall = kind.getValue().size() * (HEIGHT + GAP) - GAP;
        json.writeStartObject();
        json.writeStringProperty("id", "kind-" + number);
        json.writeStringProperty("type", "group");
        place(json, x - MARGIN, -MARGIN, WIDTH + 2 * MARGIN, tall + 2 * MARGIN);
        json.writeStringProperty("label", words.word("kind", kind.getKey()));
        json.writeEndObject();
        int y = 0;
        for (OwnArticulation card : kind.getValue()) {
          column.put(card.id(), number);
          json.writeStartObject();
          json.writeStringProperty("id", card.id());
          json.writeStringProperty("type", "file");
          json.writeStringProperty("file", notes.card(card.id()) + ".md");
          place(json, x, y, WIDTH, HEIGHT);
          json.writeEndObject();
          y += HEIGHT + GAP;
        }
        x += WIDTH + 4 * GAP;
        number++;
      }
      json.writeEndArray();
      edges(json, export, column, words);
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void edges(
      JsonGenerator json, BaExport export, Map<String, Integer> column, VaultWords words) {
    json.writeArrayPropertyStart("edges");
    Set<String> ids = new HashSet<>();
    for (OwnLink link : export.links()) {
      Integer from = column.get(link.from());
      Integer to = column.get(link.to());
      if (from == null || to == null || !ids.add(link.id())) {
        continue;
      }
      json.writeStartObject();
      json.writeStringProperty("id", link.id());
      json.writeStringProperty("fromNode", link.from());
      json.writeStringProperty(
          "fromSide", from.equals(to) ? "bottom" : from < to ? "right" : "left");
      json.writeStringProperty("toNode", link.to());
      json.writeStringProperty("toSide", from.equals(to) ? "top" : from < to ? "left" : "right");
      json.writeStringProperty("label", words.word("relation", link.relation()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, int x, int y, int width, int height) {
    json.writeNumberProperty("x", x);
    json.writeNumberProperty("y", y);
    json.writeNumberProperty("width", width);
    json.writeNumberProperty("height", height);
  }
}
