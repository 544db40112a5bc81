package org.gochi.spiral.externalize;

import java.util.Locale;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Told;

/** How far an utterance came. Only a partner's can be anything but said or erased. */
public enum UtteranceState {
  /** Whole, as said. */
  SAID,
  /** A reply being made now. */
  STREAMING,
  /** Stopped by a person; the text is what came until then. */
  STOPPED,
  /** The program ended while the reply was being made; the text is what was kept. */
  CUT_OFF,
  /** The model reached its length limit. */
  CUT_SHORT,
  /** The model declined to answer; the text, if any, is its own. */
  REFUSED,
  /** The model gave nothing. */
  EMPTY,
  /** The reply failed; the text is what came until then. */
  FAILED;

  /** The stable word on the wire, such as {@code cut-off}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A short label for people; empty for {@link #SAID}. */
  public String label(Language language) {
    return Told.phrase("phrases", "state." + word(), language);
  }
}
