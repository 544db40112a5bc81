package org.gochi.spiral.externalize;

import java.util.List;

/**
 * One thing moved from one value to another. Undoing is the same step the other way round; nothing
 * else needs to be known, because words are never overwritten, only pointed to by version.
 *
 * @param what which register
 * @param id whose, within the dialogue or ba; empty where there is only one
 */
record Step(What what, String id, String from, String to) {
  /** What can be moved. */
  enum What {
    /** The last utterance of the current branch; empty before the first. */
    HEAD,
    /** 1 when closed. */
    CLOSED,
    /** The partner's name. */
    PARTNER,
    /** Version of the title. */
    TITLE,
    /** Version of "where we were"; 0 for the program's. */
    WHERE,
    /** A card's standing and version, such as {@code affirmed/1}; {@code absent}. */
    CARD,
    /** {@code present} or {@code absent}. */
    LINK,
    /** {@code present} or {@code absent}. */
    SUGGESTION
  }

  static final String PRESENT = "present";
  static final String ABSENT = "absent";

  Step reversed() {
    return new Step(what, id, to, from);
  }

  List<String> row() {
    return List.of(what.name().toLowerCase(java.util.Locale.ROOT), id, from, to);
  }

  static Step of(List<String> row) {
    return new Step(
        What.valueOf(row.get(0).toUpperCase(java.util.Locale.ROOT)),
        row.get(1),
        row.get(2),
        row.get(3));
  }

  static List<List<String>> rows(List<Step> steps) {
    return steps.stream().map(Step::row).toList();
  }
}
