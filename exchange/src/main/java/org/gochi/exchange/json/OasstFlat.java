package org.gochi.exchange.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAssistant's flat files: one message a row, trees lying together. A few trees are kept open at
 * a time, so that memory does not grow with the file.
 */
final class OasstFlat {
  private static final int OPEN_TREES = 256;

  private record Tree(String place, List<ObjectNode> messages) {}

  private final Source source;
  private final ConversationSink sink;
  private final LinkedHashMap<String, Tree> open = new LinkedHashMap<>(16, 0.75f, true);

  OasstFlat(Source source, ConversationSink sink) {
    this.source = source;
    this.sink = sink;
  }

  boolean takes(JsonNode record) {
    return record.isObject()
        && record.path("message_id").isString()
        && record.path("text").isString()
        && record.has("role")
        && !record.has("prompt");
  }

  void add(JsonNode record, String place) {
    String tree = Json.text(record, "message_tree_id");
    String key = tree == null ? record.path("message_id").stringValue() : tree;
    open.computeIfAbsent(key, k -> new Tree(place, new ArrayList<>()))
        .messages()
        .add((ObjectNode) record);
    if (open.size() > OPEN_TREES) {
      Iterator<Map.Entry<String, Tree>> eldest = open.entrySet().iterator();
      Map.Entry<String, Tree> done = eldest.next();
      eldest.remove();
      close(done.getKey(), done.getValue());
    }
  }

  void end() {
    open.forEach(this::close);
    open.clear();
  }

  private void close(String id, Tree tree) {
    Records to = new Records(source, sink, tree.place(), id);
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    tree.messages().forEach(m -> byId.put(m.path("message_id").stringValue(), m));
    Map<String, List<ObjectNode>> replies = new HashMap<>();
    ObjectNode root = null;
    String missing = null;
    for (ObjectNode message : byId.values()) {
      String parent = Json.text(message, "parent_id");
      if (parent == null) {
        root = message;
      } else if (byId.containsKey(parent)) {
        replies.computeIfAbsent(parent, p -> new ArrayList<>()).add(message);
      } else {
        missing = parent;
      }
    }
    if (root == null) {
      to.finding(missing == null ? Reason.CYCLE : Reason.MISSING_PARENT, id, text(missing));
      return;
    }
    if (missing != null) {
      to.finding(Reason.MISSING_PARENT, id, missing);
    }
    nest(root, replies);
    OasstTree.path(id, root, to);
  }

  private static String text(@Nullable String missing) {
    return missing == null ? "" : missing;
  }

  /** Puts replies into their messages; without recursion, as threads may be long. */
  private static void nest(ObjectNode root, Map<String, List<ObjectNode>> replies) {
    Deque<ObjectNode> todo = new ArrayDeque<>();
    todo.add(root);
    while (!todo.isEmpty()) {
      ObjectNode message = todo.remove();
      ArrayNode inner = message.putArray("replies");
      for (ObjectNode reply :
          replies.getOrDefault(message.path("message_id").stringValue(), List.of())) {
        inner.add(reply);
        todo.add(reply);
      }
    }
  }
}
