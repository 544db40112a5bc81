package org.gochi.elicitation.expert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one dossier from YAML and checks all of it, so that a run never meets half a dossier. */
final class DossierReader {
  private static final int MIN_ITEMS = 16;
  private static final int MAX_ITEMS = 40;
  private static final Set<String> ROOT =
      Set.of(
          "schema",
          "trade",
          "about",
          "language",
          "voices",
          "hard",
          "opening",
          "incidents",
          "items");
  private static final Set<String> ITEM =
      Set.of(
          "id",
          "kind",
          "free",
          "mistaken",
          "corrects",
          "unknown",
          "terms",
          "first",
          "unlock",
          "hangs-on",
          "says");

  private final String file;
  private final Map<String, Field> ids = new LinkedHashMap<>();
  private final Map<Field, String> references = new LinkedHashMap<>();

  private DossierReader(String file) {
    this.file = file;
  }

  /**
   * Reads a dossier.
   *
   * @param file the name of the file, for messages and as the dossier's name
   * @param yaml its text
   * @throws DossierException naming file, line and field, when anything is wrong
   */
  static Dossier read(String file, String yaml) {
    Node root;
    try {
      root =
          new Compose(LoadSettings.builder().setLabel(file).build())
              .composeString(yaml)
              .orElseThrow(() -> new DossierException(file + ": the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new DossierException(file + ", line " + line + ": not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new DossierException(file + ": not YAML: " + e.getMessage());
    }
    return new DossierReader(file).dossier(new Field(file, "", root));
  }

  private Dossier dossier(Field root) {
    Map<String, Field> fields = root.fields(ROOT);
    Field schema = root.need(fields, "schema");
    if (!schema.text().equals("1")) {
      throw schema.wrong("only schema 1 is known here, not " + schema.text());
    }
    Field language = root.need(fields, "language");
    Dossier dossier =
        new Dossier(
            file.replaceFirst("\\.ya?ml$", ""),
            root.need(fields, "trade").text(),
            root.need(fields, "about").text(),
            language(language),
            root.need(fields, "voices").listOr(false).stream().map(DossierReader::voice).toList(),
            Field.optional(fields, "hard").map(Field::flag).orElse(false),
            opening(root.need(fields, "opening")),
            root.need(fields, "incidents").list().stream().map(this::incident).toList(),
            root.need(fields, "items").list().stream().map(this::item).toList());
    references.forEach(
        (field, id) -> {
          if (!ids.containsKey(id)) {
            throw field.wrong("there is no item or incident \"" + id + "\"");
          }
        });
    check(root.need(fields, "items"), dossier);
    return dossier;
  }

  private void check(Field items, Dossier dossier) {
    int count = dossier.items().size();
    if (count < MIN_ITEMS || count > MAX_ITEMS) {
      throw items.wrong("a dossier has " + MIN_ITEMS + " to " + MAX_ITEMS + " items, not " + count);
    }
    for (Dossier.Item item : dossier.items()) {
      Field field = ids.get(item.id());
      String corrects = item.corrects();
      if (field != null
          && corrects != null
          && !dossier.item(corrects).map(Dossier.Item::mistaken).orElse(false)) {
        throw field.wrong("corrects \"" + corrects + "\", which is not marked as mistaken");
      }
    }
    Reachable.unreachable(dossier)
        .ifPresent(
            id -> {
              throw ids.getOrDefault(id, items)
                  .wrong("\"" + id + "\" can never be said: what it waits for is never said");
            });
  }

  private static Language language(Field field) {
    try {
      return Language.ofTag(field.text());
    } catch (IllegalArgumentException e) {
      throw field.wrong("en or ja is needed here, not \"" + field.text() + "\"");
    }
  }

  private static Voice voice(Field field) {
    return Voice.of(field.text())
        .orElseThrow(
            () ->
                field.wrong("there is no voice \"" + field.text() + "\"; known: " + Voice.words()));
  }

  private Dossier.Opening opening(Field field) {
    Map<String, Field> fields = field.fields(Set.of("says", "opens"));
    return new Dossier.Opening(wordings(field.need(fields, "says")), references(fields, "opens"));
  }

  private Dossier.Incident incident(Field field) {
    Map<String, Field> fields = field.fields(Set.of("id", "terms", "says", "opens"));
    return new Dossier.Incident(
        id(field.need(fields, "id")),
        texts(field.need(fields, "terms")),
        wordings(field.need(fields, "says")),
        references(fields, "opens"));
  }

  private Dossier.Item item(Field field) {
    Map<String, Field> fields = field.fields(ITEM);
    boolean free = flag(fields, "free");
    List<Field> unlock = field.need(fields, "unlock").listOr(free);
    return new Dossier.Item(
        id(field.need(fields, "id")),
        kind(field.need(fields, "kind")),
        free,
        flag(fields, "mistaken"),
        Field.optional(fields, "corrects").map(this::reference).orElse(null),
        flag(fields, "unknown"),
        texts(field.need(fields, "terms")),
        Field.optional(fields, "first").map(Field::text).orElse(null),
        unlock.stream().map(this::unlock).toList(),
        references(fields, "hangs-on"),
        wordings(field.need(fields, "says")));
  }

  private Dossier.Unlock unlock(Field field) {
    Map<String, Field> fields = field.fields(Set.of("probe", "about"));
    Set<Probe> probes = EnumSet.noneOf(Probe.class);
    for (Field each : field.need(fields, "probe").listOr(false)) {
      probes.add(
          Probe.of(each.text())
              .orElseThrow(
                  () ->
                      each.wrong(
                          "there is no probe \"" + each.text() + "\"; known: " + Probe.words())));
    }
    return new Dossier.Unlock(probes, references(fields, "about"));
  }

  private String id(Field field) {
    String id = field.text();
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw field.wrong("an id is made of small letters, digits and hyphens, not \"" + id + "\"");
    }
    if (ids.put(id, field) != null) {
      throw field.wrong("the id \"" + id + "\" is used twice");
    }
    return id;
  }

  private static Kind kind(Field field) {
    try {
      return Kind.of(field.text());
    } catch (IllegalArgumentException e) {
      throw field.wrong("there is no kind \"" + field.text() + "\"");
    }
  }

  private String reference(Field field) {
    references.put(field, field.text());
    return field.text();
  }

  private List<String> references(Map<String, Field> fields, String name) {
    return Field.optional(fields, name)
        .map(field -> field.list().stream().map(this::reference).toList())
        .orElse(List.of());
  }

  private static boolean flag(Map<String, Field> fields, String name) {
    return Field.optional(fields, name).map(Field::flag).orElse(false);
  }

  private static List<String> texts(Field field) {
    return field.listOr(false).stream().map(Field::text).toList();
  }

  private static List<Wording> wordings(Field field) {
    List<Wording> wordings = new ArrayList<>();
    for (Field each : field.listOr(false)) {
      try {
        wordings.add(Wording.parse(each.text()));
      } catch (IllegalArgumentException e) {
        throw each.wrong(String.valueOf(e.getMessage()));
      }
    }
    return wordings;
  }
}
