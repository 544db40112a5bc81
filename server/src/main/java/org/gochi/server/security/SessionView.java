package org.gochi.server.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session or token as its owner sees it.
 *
 * @param current whether the request came with it
 * @param expires null for never
 */
public record SessionView(
    String id,
    boolean token,
    String name,
    Instant created,
    @Nullable Instant expires,
    boolean current) {}
