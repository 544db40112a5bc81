package org.gochi.spiral.ba;

import java.util.List;
import java.util.Locale;
import org.gochi.elicitation.Language;

/**
 * A command that was not carried out, and why. Nothing was changed. The sentences are in {@code
 * refusals.properties}, English and Japanese; they never repeat a person's words.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why; {@link #code()} is the stable word on the wire. */
  public enum Reason {
    BAD_ACTOR,
    BAD_CLIENT_ID,
    NO_SUCH_BA,
    NO_SUCH_DIALOGUE,
    NO_SUCH_UTTERANCE,
    NO_SUCH_CARD,
    NO_SUCH_LINK,
    NO_SUCH_GAP,
    NO_SUCH_SUGGESTION,
    NO_SUCH_PARTNER,
    NO_SUCH_PARTICIPANT,
    NAME_TAKEN,
    NAME_MISSING,
    NAME_TOO_LONG,
    NOTHING_SAID,
    NOTHING_TO_ANSWER,
    TOO_LONG,
    BROKEN_TEXT,
    DIALOGUE_CLOSED,
    DIALOGUE_OPEN,
    NOT_YOURS,
    NOT_A_REPLY,
    NO_REPLY_RUNNING,
    REPLY_RUNNING,
    QUOTE_NOT_FOUND,
    QUOTE_MISSING,
    QUOTE_NOT_A_PERSONS,
    CARD_ERASED,
    LINK_TO_ITSELF,
    LINK_EXISTS,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    CHANGED_SINCE,
    NOT_A_FORK,
    IMPORT_EXISTS,
    IMPORT_UNREADABLE,
    IMPORT_BROKEN;

    /** Stable word for programs, such as {@code no-such-card}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  public Refusal(Reason reason, Object... arguments) {
    super(reason.code());
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  /** The reason as a stable word for programs. */
  public String code() {
    return reason.code();
  }

  /** What happened, what is safe, what to do next. */
  public Sentences in(Language language) {
    return Told.refusal(reason, arguments, language);
  }
}
