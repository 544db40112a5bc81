package org.gochi.exchange.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ba of an export.
 *
 * @param id its identifier
 * @param name what it is called
 * @param purpose what it is for, in its members' words
 * @param language {@code en} or {@code ja}
 * @param consent the consent policy, as text
 * @param openedAt when it was opened
 * @param members ids of the participants who are members
 */
public record OwnBa(
    String id,
    String name,
    @Nullable String purpose,
    @Nullable String language,
    @Nullable String consent,
    @Nullable Instant openedAt,
    List<String> members) {
  public OwnBa {
    Own.require("ba.id", id);
    Own.require("ba.name", name);
    members = Own.list(members);
  }
}
