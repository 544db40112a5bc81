package org.gochi.server.security;

import java.security.Principal;

/**
 * Who is asking.
 *
 * @param person the person's id, the actor of what they do
 * @param session id of the session or token they come with
 * @param means how they showed who they are
 */
public record Caller(String person, String session, Means means) implements Principal {
  /** How a caller showed who they are. */
  public enum Means {
    /** The cookie of a browser; its writes need the anti-forgery token. */
    COOKIE,
    /** A token in the Authorization header. */
    TOKEN,
    /** Nothing but being on this machine, while no password is set; may only read. */
    LOCAL
  }

  /** The person who owns the home folder: {@code Actor.ME}. */
  public static final String OWNER = "me";

  @Override
  public String getName() {
    return person;
  }
}
