package org.gochi.spiral.ba;

import java.util.regex.Pattern;

/**
 * Who does something: a participant's id, never a name. Names are people's words and are kept as
 * such; see {@link org.gochi.spiral.Command.NameParticipant}.
 *
 * @param id 1 to 64 of {@code a-z 0-9 . _ : -}; the partner's begin with {@code partner:}
 */
public record Actor(String id) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,63}");
  private static final String PARTNER = "partner:";

  /** The person at this machine when nobody has signed in. */
  public static final Actor ME = new Actor("me");

  public Actor {
    if (!SHAPE.matcher(id).matches()) {
      throw new Refusal(Refusal.Reason.BAD_ACTOR);
    }
  }

  /** The partner of this name as an actor. */
  public static Actor partner(String name) {
    return new Actor(
        PARTNER + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9._:-]", "-"));
  }

  /** Whether this is a partner, not a person. */
  public boolean isPartner() {
    return id.startsWith(PARTNER);
  }
}
