package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/**
 * The tree of a dialogue's utterances, kept as branches: runs in which each utterance follows the
 * one before. A path from the root is a few such runs, so its end is read without the rest.
 */
final class Tree {
  private Tree() {}

  /** Where an utterance stands, or will stand. */
  record Position(int branch, int depth, int leaves) {}

  /** A run of a path: one branch from a depth (exclusive) to a depth (inclusive). */
  record Run(int branch, int above, int to) {}

  /** A node with what rules need to know of it. */
  record Node(
      String id,
      String parent,
      boolean person,
      String author,
      String state,
      int branch,
      int depth,
      long sequence) {
    boolean streaming() {
      return state.equals(UtteranceState.STREAMING.word());
    }
  }

  private record Branch(int parent, int fork) {}

  static final String NODE = "id, parent, person, author, state, branch, depth, sequence";

  static Node node(java.sql.ResultSet row) throws SQLException {
    return new Node(
        row.getString(1),
        row.getString(2),
        row.getInt(3) == 1,
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getLong(8));
  }

  /** The utterance of this dialogue with this id. */
  static Node find(Connection connection, String ba, String dialogue, String id)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT " + NODE + " FROM spiral_utterance WHERE ba = ? AND id = ? AND dialogue = ?",
            Tree::node,
            ba,
            id,
            dialogue)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_UTTERANCE));
  }

  /** Where a new utterance after {@code parent} will stand; {@code parent} may be empty. */
  static Position after(Place place, String parent) throws SQLException {
    if (parent.isEmpty()) {
      return new Position(place.branches(), 0, -1);
    }
    Node node = find(place.connection(), place.ba(), place.dialogue(), parent);
    Optional<String> follower =
        Sql.first(
            place.connection(),
            "SELECT id FROM spiral_utterance WHERE dialogue = ? AND branch = ? AND depth = ?",
            row -> row.getString(1),
            place.dialogue(),
            node.branch(),
            node.depth() + 1);
    return follower.isPresent()
        ? new Position(place.branches(), node.depth() + 1, node.branch())
        : new Position(node.branch(), node.depth() + 1, -1);
  }

  /** The path from the root to an utterance, from its end to its beginning. */
  static List<Run> path(Connection connection, String dialogue, int branch, int depth)
      throws SQLException {
    Map<Integer, Branch> branches = branches(connection, dialogue);
    List<Run> runs = new ArrayList<>();
    int at = branch;
    int to = depth;
    while (at >= 0) {
      Branch here = branches.get(at);
      if (here == null) {
        throw new IllegalStateException("a branch leaves one that is not there");
      }
      runs.add(new Run(at, here.fork(), to));
      to = here.fork();
      at = here.parent();
    }
    return runs;
  }

  private static Map<Integer, Branch> branches(Connection connection, String dialogue)
      throws SQLException {
    Map<Integer, Branch> branches = new HashMap<>();
    Sql.all(
        connection,
        "SELECT branch, parent, fork FROM spiral_branch WHERE dialogue = ?",
        row -> branches.put(row.getInt(1), new Branch(row.getInt(2), row.getInt(3))),
        dialogue);
    return branches;
  }

  /** Whether a node lies on the path. */
  static boolean on(List<Run> path, int branch, int depth) {
    return path.stream()
        .anyMatch(run -> run.branch() == branch && depth > run.above() && depth <= run.to());
  }

  /** Nodes of the path that lie deeper than {@code above}, from the root on. */
  static List<Node> nodes(Connection connection, String dialogue, List<Run> path, int above)
      throws SQLException {
    List<Node> nodes = new ArrayList<>();
    for (Run run : path.reversed()) {
      if (run.to() > above) {
        nodes.addAll(
            Sql.all(
                connection,
                "SELECT "
                    + NODE
                    + " FROM spiral_utterance WHERE dialogue = ? AND branch = ?"
                    + " AND depth > ? AND depth <= ? ORDER BY depth",
                Tree::node,
                dialogue,
                run.branch(),
                Math.max(above, run.above()),
                run.to()));
      }
    }
    return nodes;
  }

  /** The newest utterance among those that come after this one, or itself. */
  static Node newest(Connection connection, String ba, String dialogue, String id)
      throws SQLException {
    Node from = find(connection, ba, dialogue, id);
    Map<Integer, Branch> branches = branches(connection, dialogue);
    Node newest = from;
    for (Integer branch : branches.keySet()) {
      if (descends(branches, branch, from)) {
        Node tip =
            Sql.first(
                    connection,
                    "SELECT "
                        + NODE
                        + " FROM spiral_utterance WHERE dialogue = ? AND branch = ?"
                        + " ORDER BY depth DESC LIMIT 1",
                    Tree::node,
                    dialogue,
                    branch)
                .orElseThrow();
        newest = tip.sequence() > newest.sequence() ? tip : newest;
      }
    }
    return newest;
  }

  private static boolean descends(Map<Integer, Branch> branches, int branch, Node from) {
    int at = branch;
    int depth = Integer.MAX_VALUE;
    while (at >= 0) {
      if (at == from.branch()) {
        return depth >= from.depth();
      }
      Branch here = branches.get(at);
      if (here == null) {
        return false;
      }
      depth = here.fork();
      at = here.parent();
    }
    return false;
  }
}
