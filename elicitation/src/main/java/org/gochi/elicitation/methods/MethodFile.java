package org.gochi.elicitation.methods;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Relation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one method; what is wrong is named with its file and field. */
final class MethodFile {
  private static final Pattern SLOT = Pattern.compile("\\{([^}]*)\\}");

  private final String file;

  private MethodFile(String file) {
    this.file = file;
  }

  /**
   * Reads a method.
   *
   * @throws IllegalArgumentException when a field is missing or wrong
   */
  static Method read(String file, InputStream yaml) {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(yaml);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + ": not readable as YAML: " + e.getOriginalMessage());
    }
    return new MethodFile(file).method(root);
  }

  private Method method(JsonNode root) {
    String id = text(root, "", "id");
    JsonNode source = field(root, "", "source");
    List<Probe> probes = new ArrayList<>();
    for (JsonNode probe : field(root, "", "probes")) {
      probes.add(probe(id, probe));
    }
    return new Method(
        id,
        perLanguage(field(root, "", "name"), "name"),
        new Method.Source(
            text(source, "source", "author"),
            field(source, "source", "year").asInt(),
            source.path("title").asString("")),
        List.copyOf(probes));
  }

  private Probe probe(String method, JsonNode node) {
    String id = text(node, "probes", "id");
    if (!id.startsWith(method + ".")) {
      throw wrong(id + ".id", "must begin with \"" + method + ".\"");
    }
    Scope scope = choice(Scope.class, text(node, id, "scope"), id + ".scope");
    return new Probe(
        id,
        method,
        text(node, id, "step"),
        choice(Move.class, text(node, id, "move"), id + ".move"),
        scope,
        node.path("incidents").asBoolean(false),
        kinds(field(node, id, "draws"), id + ".draws"),
        choice(GapKind.class, text(node, id, "gap"), id + ".gap"),
        choice(Side.class, text(node, id, "side"), id + ".side"),
        finds(field(node, id, "finds"), id + ".finds"),
        link(node.path("link"), id + ".link"),
        perLanguage(field(node, id, "why"), id + ".why"),
        wordings(field(node, id, "ask"), id + ".ask", scope),
        wordings(node.path("past"), id + ".past", scope),
        wordings(node.path("more"), id + ".more", scope),
        wordings(node.path("simpler"), id + ".simpler", scope));
  }

  private Finds finds(JsonNode node, String where) {
    double work = 0;
    double story = 0;
    Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      String name = each.getKey();
      double number = each.getValue().asDouble(-1);
      if (!(number > 0 && number < 10)) {
        throw wrong(where + "." + name, "must be between 0 and 10");
      }
      switch (name) {
        case "work" -> work = number;
        case "story" -> story = number;
        default -> kinds.put(choice(Kind.class, name, where), number);
      }
    }
    return new Finds(work, story, kinds);
  }

  private Probe.@Nullable AnswerLink link(JsonNode node, String where) {
    if (node.isMissingNode()) {
      return null;
    }
    String from = text(node, where, "from");
    if (!from.equals("answer") && !from.equals("target")) {
      throw wrong(where + ".from", "must be answer or target, not \"" + from + "\"");
    }
    try {
      return new Probe.AnswerLink(
          Relation.of(text(node, where, "relation")), from.equals("answer"));
    } catch (IllegalArgumentException e) {
      throw wrong(where + ".relation", String.valueOf(e.getMessage()));
    }
  }

  private Map<Language, List<String>> wordings(JsonNode node, String where, Scope scope) {
    Map<Language, List<String>> wordings = new EnumMap<>(Language.class);
    if (node.isMissingNode()) {
      return wordings;
    }
    Set<String> slots = slots(scope);
    for (Language language : Language.values()) {
      List<String> list = new ArrayList<>();
      for (JsonNode each : field(node, where, language.tag())) {
        String wording = each.asString("");
        if (wording.isBlank()) {
          throw wrong(where + "." + language.tag(), "holds an empty wording");
        }
        Matcher slot = SLOT.matcher(wording);
        while (slot.find()) {
          if (!slots.contains(slot.group(1))) {
            throw wrong(
                where + "." + language.tag(), "has an unknown slot {" + slot.group(1) + "}");
          }
        }
        list.add(wording);
      }
      if (list.isEmpty()) {
        throw wrong(where + "." + language.tag(), "needs at least one wording");
      }
      wordings.put(language, List.copyOf(list));
    }
    return wordings;
  }

  private static Set<String> slots(Scope scope) {
    return switch (scope) {
      case DIALOGUE -> Set.of();
      case TELLING, FELT, NORMATIVE, VAGUE, TERM, TEACHBACK -> Set.of("echo");
      case PAIR, CONFLICT -> Set.of("echo", "other");
      case TRIAD -> Set.of("echo", "other", "third");
    };
  }

  private Map<Language, String> perLanguage(JsonNode node, String where) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text(node, where, language.tag()));
    }
    return texts;
  }

  private List<Kind> kinds(JsonNode node, String where) {
    List<Kind> kinds = new ArrayList<>();
    for (JsonNode each : node) {
      kinds.add(choice(Kind.class, each.asString(""), where));
    }
    return List.copyOf(kinds);
  }

  private <E extends Enum<E>> E choice(Class<E> type, String name, String where) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong(where, "does not know \"" + name + "\"");
    }
  }

  private String text(JsonNode node, String where, String name) {
    String text = field(node, where, name).asString("");
    if (text.isBlank()) {
      throw wrong(where.isEmpty() ? name : where + "." + name, "is empty");
    }
    return text;
  }

  private JsonNode field(JsonNode node, String where, String name) {
    JsonNode field = node.path(name);
    if (field.isMissingNode() || field.isNull()) {
      throw wrong(where.isEmpty() ? name : where + "." + name, "is missing");
    }
    return field;
  }

  private IllegalArgumentException wrong(String where, String what) {
    return new IllegalArgumentException(file + ": " + where + " " + what);
  }
}
