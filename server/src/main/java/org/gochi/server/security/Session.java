package org.gochi.server.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that signed in, or a token given to a program. The secret itself is never kept.
 *
 * @param id public id, to list and revoke it by
 * @param secretHash SHA-256 of the secret, hexadecimal
 * @param token true for a program's token, false for a browser's session
 * @param name what the person called it, or the browser's kind
 * @param person whom it speaks for
 * @param withoutPassword begun while no password was set; worth nothing once one is
 * @param created when it was made
 * @param expires when it stops being accepted; null for never
 */
record Session(
    String id,
    String secretHash,
    boolean token,
    String name,
    String person,
    boolean withoutPassword,
    Instant created,
    @Nullable Instant expires) {
  boolean validAt(Instant now) {
    return expires == null || now.isBefore(expires);
  }
}
