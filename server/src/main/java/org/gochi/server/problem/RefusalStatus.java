package org.gochi.server.problem;

import org.gochi.spiral.ba.Refusal;

/** The HTTP status that a refusal of the domain means. */
final class RefusalStatus {
  private RefusalStatus() {}

  static int of(Refusal.Reason reason) {
    return switch (reason) {
      case NO_SUCH_BA,
          NO_SUCH_DIALOGUE,
          NO_SUCH_UTTERANCE,
          NO_SUCH_CARD,
          NO_SUCH_LINK,
          NO_SUCH_GAP,
          NO_SUCH_SUGGESTION ->
          404;
      case NOT_YOURS -> 403;
      case TOO_LONG, NAME_TOO_LONG -> 413;
      case BAD_ACTOR,
          NO_SUCH_PARTNER,
          NOTHING_SAID,
          BROKEN_TEXT,
          NOT_A_REPLY,
          QUOTE_NOT_FOUND,
          QUOTE_MISSING,
          QUOTE_NOT_A_PERSONS,
          LINK_TO_ITSELF,
          IMPORT_UNREADABLE,
          IMPORT_BROKEN ->
          422;
      // What remains is at odds with how things stand now.
      default -> 409;
    };
  }
}
