package org.gochi.spiral.externalize;

/**
 * The kinds of entries of a dialogue. Beside the fields named here a payload may hold {@code
 * steps}: what the entry moves from where to where ({@link Step}), and {@code change} with {@code
 * label} and {@code about}: that it is a person's change which can be undone ({@link Changes}).
 */
final class Entries {
  /** Words: title. Payload: language, partner. */
  static final String OPENED = "dialogue opened";

  /** Words: title. Payload: version. */
  static final String RENAMED = "dialogue renamed";

  static final String CLOSED = "dialogue closed";
  static final String REOPENED = "dialogue reopened";
  static final String PARTNER_CHOSEN = "partner chosen";

  /** Words: text. Payload: id, parent, branch, depth. */
  static final String SAID = "utterance said";

  /**
   * Payload: id, parent, branch, depth, partner, maker, gap if it was asked for. The actor is who
   * asked for it.
   */
  static final String REPLY_BEGUN = "reply begun";

  /** Words: text, which continues what came before. Payload: id. */
  static final String REPLY_GREW = "reply grew";

  /** Words: text (the rest), asked. Payload: id, state, move, trouble. */
  static final String REPLY_ENDED = "reply ended";

  static final String BRANCH_SWITCHED = "branch switched";

  /** Payload: id of the utterance, trouble if it failed. */
  static final String ARTICULATED = "articulated";

  /** Words: statement. Payload: id, kind, quotes. */
  static final String CARD_PROPOSED = "card proposed";

  static final String CARD_ADDED = "card added";
  static final String CARD_AFFIRMED = "card affirmed";
  static final String CARD_DECLINED = "card declined";

  /** Words: statement. Payload: version, kind. */
  static final String CARD_CORRECTED = "card corrected";

  /** Payload: version, kind; the statement is that of version {@code from}. */
  static final String CARD_KIND_CHANGED = "card kind changed";

  /** Words: statement. Payload: id, kind, after. */
  static final String SUGGESTED = "suggestion made";

  static final String SUGGESTION_DISMISSED = "suggestion dismissed";

  /** Payload: id, from, relation, to. */
  static final String LINK_DRAWN = "link drawn";

  static final String LINK_REMOVED = "link removed";

  /** Words: text. Payload: version. */
  static final String WHERE_EDITED = "where we were edited";

  /** The program's wording again. */
  static final String WHERE_CLEARED = "where we were cleared";

  /** Payload: undoes, the number of the change. */
  static final String UNDONE = "undone";

  /** Payload: redoes, the number of the change. */
  static final String REDONE = "redone";

  private Entries() {}
}
