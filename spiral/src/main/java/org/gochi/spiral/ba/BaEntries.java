package org.gochi.spiral.ba;

/** The kinds of entries that concern a ba as a whole. */
public final class BaEntries {
  /** Words: name, purpose. Payload: language, sample. */
  public static final String OPENED = "ba opened";

  /** Words: name, purpose. */
  public static final String RENAMED = "ba renamed";

  /** Words: name, the actor's own. */
  public static final String NAMED = "participant named";

  private BaEntries() {}
}
