package org.gochi.exchange.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A labelled relation between two articulations.
 *
 * @param id identifier
 * @param from id of the articulation it starts at
 * @param relation the relation's word, such as {@code instead of}
 * @param to id of the articulation it points to
 * @param by id of the participant who made it
 * @param at when
 */
public record OwnLink(
    String id, String from, String relation, String to, @Nullable String by, @Nullable Instant at) {
  public OwnLink {
    Own.require("links[].id", id);
    Own.require("links[].from", from);
    Own.require("links[].relation", relation);
    Own.require("links[].to", to);
  }
}
