package org.gochi.exchange;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why something was left unread, or read only after mending. */
public enum Reason {
  /** The path is not there. */
  NOT_FOUND(true),
  /** The operating system refused or the medium failed. */
  UNREADABLE(true),
  /** The file or entry has nothing in it. */
  EMPTY(true),
  /** The content is none of the known formats. */
  UNKNOWN_FORMAT(true),
  /** A record of a JSON file is no conversation of a known shape. */
  UNKNOWN_RECORD(true),
  /** The file ends in the middle of a record. */
  CUT(true),
  /** A record is not valid JSON. */
  BROKEN_JSON(true),
  /** A record or file is larger than the limit. */
  TOO_LARGE(true),
  /** A record is nested deeper than the limit. */
  TOO_DEEP(true),
  /** A conversation has no message that was said to the other. */
  NO_MESSAGES(true),
  /** The messages' parents form a circle. */
  CYCLE(true),
  /** The message that should be the newest is not there; the newest branch was read. */
  MISSING_CURRENT(false),
  /** A message's parent is not there; the conversation begins after the hole. */
  MISSING_PARENT(false),
  /** Broken characters were replaced. */
  BROKEN_TEXT(false),
  /** A line is not in the form of its format. */
  BAD_LINE(true),
  /** A message is not in the form of its format. */
  BAD_MESSAGE(true),
  /** The zip is damaged or cut; what could be unpacked was read. */
  BROKEN_ZIP(true),
  /** The zip unpacks to far more than an export would. */
  ZIP_BOMB(true),
  /** An entry's name points outside the archive. */
  ZIP_NAME(true),
  /** Archives within archives beyond the limit. */
  NESTED_ARCHIVE(true),
  /** The entry is encrypted. */
  ENCRYPTED(true),
  /** The export's manifest names a part that is not there. */
  MISSING_SHARD(true);

  private final boolean skipped;

  Reason(boolean skipped) {
    this.skipped = skipped;
  }

  /** Whether words were left unread, rather than read after mending. */
  public boolean skipped() {
    return skipped;
  }

  /** One sentence for a person. */
  public String sentence(Locale locale) {
    return ResourceBundle.getBundle("org.gochi.exchange.findings", locale, NO_FALLBACK)
        .getString(name());
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
