package org.gochi.server.problem;

/**
 * A problem document (RFC 9457) in the language that was asked for.
 *
 * @param type {@code urn:gochi:problem:} and the code
 * @param title the same as {@code what}
 * @param status HTTP status
 * @param code stable word for programs, such as {@code no-such-card}
 * @param what what happened
 * @param safe what is safe
 * @param next what to do next
 */
public record Problem(
    String type, String title, int status, String code, String what, String safe, String next) {
  /** The media type of a problem document. */
  public static final String JSON = "application/problem+json";

  /** A problem with these sentences. */
  public static Problem of(String code, int status, String what, String safe, String next) {
    return new Problem("urn:gochi:problem:" + code, what, status, code, what, safe, next);
  }
}
