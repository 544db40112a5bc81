package org.gochi.elicitation.methods;

import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;

/**
 * A published way of drawing out knowledge.
 *
 * @param id a short name
 * @param name its name by language
 * @param source who published it, when and where
 * @param probes its kinds of question, in order
 */
public record Method(String id, Map<Language, String> name, Source source, List<Probe> probes) {

  /**
   * Where a method was published.
   *
   * @param author the author or authors
   * @param year the year
   * @param title the title
   */
  public record Source(String author, int year, String title) {}

  /** The steps of the method, in order. */
  public List<String> steps() {
    return probes.stream().map(Probe::step).distinct().toList();
  }
}
