package org.gochi.elicitation.expert.understand;

import java.util.Locale;

/** How a question is put. */
public enum Form {
  /** One thing, openly. */
  PLAIN,
  /** The answer is laid into the person's mouth. */
  LEADING,
  /** Two things at once. */
  DOUBLE,
  /** It cannot be told what is asked for. */
  VAGUE;

  /** The word as it stands among the labelled questions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
