package org.gochi.elicitation;

import org.jspecify.annotations.Nullable;

/**
 * Something known to be missing.
 *
 * @param id the same for the same transcript, so that a page can keep its place
 * @param kind what is missing
 * @param articulation the id of the articulation it is missing from, where it has a card already
 * @param where the words it is missing from; null for a gap of the whole dialogue
 * @param about those words or the term, short enough to be read in a list
 */
public record Gap(
    String id, GapKind kind, @Nullable String articulation, @Nullable Quote where, String about) {

  /** The sentence shown under "Not said yet". */
  public String label(Language language) {
    return Texts.of(language).get("gap." + kind.name(), about);
  }
}
