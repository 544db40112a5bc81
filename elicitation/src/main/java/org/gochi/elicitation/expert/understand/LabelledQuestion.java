package org.gochi.elicitation.expert.understand;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Probe;

/**
 * A question labelled by hand.
 *
 * @param part {@code tuning}: learned from; {@code fresh}: only measured with
 * @param dossier the name of the dossier of the person who is asked
 * @param said what the person has said before, the last at the end
 * @param source the style it is written in
 * @param probes what it may be taken to ask for
 * @param targets ids it may be taken to be about; {@code task} is the work as a whole
 * @param form how it is put
 * @param text the question
 */
public record LabelledQuestion(
    String part,
    String dossier,
    List<String> said,
    String source,
    Set<Probe> probes,
    Set<String> targets,
    Form form,
    String text) {

  /** All labelled questions of the given parts, each a resource {@code questions/PART.tsv}. */
  public static List<LabelledQuestion> all(String... parts) {
    Map<String, String[]> contexts = new LinkedHashMap<>();
    Resources.lines("/org/gochi/elicitation/expert/questions/contexts.tsv")
        .map(line -> line.split("\t"))
        .forEach(columns -> contexts.put(columns[0], columns));
    return Arrays.stream(parts)
        .flatMap(
            part ->
                Resources.lines("/org/gochi/elicitation/expert/questions/" + part + ".tsv")
                    .map(line -> read(part, contexts, line.split("\t"))))
        .toList();
  }

  private static LabelledQuestion read(
      String part, Map<String, String[]> contexts, String[] columns) {
    String[] context = contexts.get(columns[0]);
    if (context == null || columns.length != 6) {
      throw new IllegalStateException(part + ": cannot read " + String.join(" | ", columns));
    }
    return new LabelledQuestion(
        part,
        context[1],
        context.length < 3 ? List.of() : List.of(context[2].split(",")),
        columns[1],
        Arrays.stream(columns[2].split("\\|"))
            .map(word -> Probe.of(word).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        Set.of(columns[3].split("\\|")),
        Form.valueOf(columns[4].toUpperCase(java.util.Locale.ROOT)),
        columns[5]);
  }

  /** Whether the question was taken as labelled, as to what it asks for. */
  public boolean probeRight(Question taken) {
    if (form == Form.VAGUE) {
      return taken.form() == Form.VAGUE;
    }
    return !taken.probes().isEmpty() && probes.contains(taken.probes().getFirst());
  }

  /** Whether the question was taken as labelled, as to what it is about. */
  public boolean targetRight(Question taken) {
    String target = taken.target();
    return targets.contains(target == null ? "task" : target);
  }

  /** The understanding of the person who is asked. */
  public static Understanding listener(List<Dossier> dossiers, String name) {
    return dossiers.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(Understanding::new)
        .orElseThrow(() -> new IllegalStateException("there is no dossier " + name));
  }
}
