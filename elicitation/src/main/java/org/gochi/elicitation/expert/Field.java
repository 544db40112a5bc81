package org.gochi.elicitation.expert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file that knows its line and its path, so that a complaint can name both. */
final class Field {
  private final String file;
  private final String path;
  private final Node node;

  Field(String file, String path, Node node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  DossierException wrong(String what) {
    int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    return new DossierException(
        file + ", line " + line + (path.isEmpty() ? "" : ", " + path) + ": " + what);
  }

  /** The fields of a mapping, which may only have the given names. */
  Map<String, Field> fields(Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("names with values are needed here");
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String name = new Field(file, path, tuple.getKeyNode()).text();
      Field field =
          new Field(file, path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
      if (!allowed.contains(name)) {
        throw field.wrong(
            "there is no field \""
                + name
                + "\" here; known: "
                + String.join(", ", sorted(allowed)));
      }
      if (fields.put(name, field) != null) {
        throw field.wrong("given twice");
      }
    }
    return fields;
  }

  Field need(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw wrong("the field \"" + name + "\" is missing");
    }
    return field;
  }

  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw wrong("a text is needed here");
    }
    return scalar.getValue();
  }

  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong("true or false is needed here, not \"" + text() + "\"");
    };
  }

  List<Field> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("a list is needed here");
    }
    List<Field> fields = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      fields.add(new Field(file, path + "[" + (fields.size() + 1) + "]", each));
    }
    return fields;
  }

  List<Field> listOr(boolean emptyAllowed) {
    List<Field> fields = list();
    if (fields.isEmpty() && !emptyAllowed) {
      throw wrong("the list is empty");
    }
    return fields;
  }

  static Optional<Field> optional(Map<String, Field> fields, String name) {
    @Nullable Field field = fields.get(name);
    return Optional.ofNullable(field);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
