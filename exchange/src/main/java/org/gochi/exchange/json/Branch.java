package org.gochi.exchange.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gochi.exchange.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The path through a tree of messages from one message up to the first.
 *
 * @param nodes first message first
 * @param cycle whether the way up came back to a message
 * @param missing id of a parent that is not there
 */
record Branch(List<JsonNode> nodes, boolean cycle, @Nullable String missing) {

  /** Walks up from a message by its parents. */
  static Branch upFrom(
      @Nullable String leaf,
      Function<String, @Nullable JsonNode> node,
      Function<JsonNode, @Nullable String> parent) {
    List<JsonNode> up = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String id = leaf;
    String missing = null;
    boolean cycle = false;
    while (id != null) {
      if (!seen.add(id)) {
        cycle = true;
        break;
      }
      JsonNode here = node.apply(id);
      if (here == null) {
        missing = id;
        break;
      }
      up.add(here);
      id = parent.apply(here);
    }
    Collections.reverse(up);
    return new Branch(up, cycle, missing);
  }

  /** Reports what is wrong; false when the branch cannot be trusted. */
  boolean sound(Records to, @Nullable String id) {
    if (cycle) {
      to.finding(Reason.CYCLE, id, "");
      return false;
    }
    if (missing != null && !nodes.isEmpty()) {
      to.finding(Reason.MISSING_PARENT, id, missing);
    }
    return true;
  }

  /** The latest message that is nobody's parent; among equals the last in the file. */
  static @Nullable String newestLeaf(
      JsonNode byId,
      Function<JsonNode, @Nullable String> parent,
      Function<JsonNode, @Nullable Instant> time) {
    Set<String> parents = new HashSet<>();
    for (JsonNode node : byId) {
      String above = parent.apply(node);
      if (above != null) {
        parents.add(above);
      }
    }
    String newest = null;
    Instant newestTime = Instant.MIN;
    for (String id : byId.propertyNames()) {
      if (parents.contains(id)) {
        continue;
      }
      Instant at = time.apply(byId.path(id));
      Instant known = at == null ? Instant.MIN : at;
      if (newest == null || !known.isBefore(newestTime)) {
        newest = id;
        newestTime = known;
      }
    }
    // Everything has a child: a circle, which the walk up will find from any message.
    return newest == null && !byId.isEmpty() ? byId.propertyNames().iterator().next() : newest;
  }
}
