package org.gochi.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.gochi.exchange.Format;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tree of OpenAssistant: at each message the best-ranked reply that is not deleted. */
final class OasstTree implements Shape {

  @Override
  public Format format() {
    return Format.OASST;
  }

  @Override
  public boolean matches(JsonNode record) {
    return record.has("message_tree_id") && record.path("prompt").isObject();
  }

  @Override
  public void read(JsonNode record, Records to) {
    path(Json.text(record, "message_tree_id"), record.path("prompt"), to);
  }

  /** Follows the best-ranked replies down from a prompt. */
  static void path(@Nullable String id, JsonNode prompt, Records to) {
    List<Turn> turns = new ArrayList<>();
    int leftOut = 0;
    JsonNode here = Json.yes(prompt, "deleted") ? null : prompt;
    while (here != null) {
      Role role = Json.role(Json.text(here, "role"));
      String words = Json.words(here.path("text"));
      if (role == null || words.isEmpty()) {
        leftOut++;
      } else {
        turns.add(
            Turn.of(
                role, words, Json.time(here.path("created_date")), Json.text(here, "model_name")));
      }
      here = best(here.path("replies"));
    }
    to.conversation(id, null, Json.text(prompt, "lang"), Format.OASST, turns, leftOut);
  }

  private static @Nullable JsonNode best(JsonNode replies) {
    JsonNode best = null;
    double bestRank = Double.POSITIVE_INFINITY;
    for (JsonNode reply : replies) {
      if (!reply.isObject() || Json.yes(reply, "deleted")) {
        continue;
      }
      JsonNode rank = reply.path("rank");
      double known = rank.isNumber() ? rank.doubleValue() : Double.MAX_VALUE;
      if (best == null || known < bestRank) {
        best = reply;
        bestRank = known;
      }
    }
    return best;
  }
}
