package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;

/** Reads utterances, branches and lines of dialogues from the tables. */
final class Reading {
  private static final int TITLE = 60;

  private Reading() {}

  static DialogueLine line(Connection connection, String dialogue) throws SQLException {
    return Sql.first(
            connection,
            "SELECT d.ba, t.text, d.language, d.partner, d.closed, d.opened_at, d.last_at"
                + " FROM spiral_dialogue d JOIN spiral_text t ON t.dialogue = d.id"
                + " AND t.what = 'title' AND t.version = d.title WHERE d.id = ?",
            row ->
                new DialogueLine(
                    dialogue,
                    row.getString(1),
                    row.getString(2).isEmpty()
                        ? firstWords(connection, dialogue)
                        : row.getString(2),
                    Language.ofTag(row.getString(3)),
                    row.getString(4),
                    row.getInt(5) == 1,
                    (int)
                        Sql.number(
                            connection,
                            "SELECT COUNT(*) FROM spiral_utterance WHERE dialogue = ?",
                            dialogue),
                    Instant.ofEpochMilli(row.getLong(6)),
                    Instant.ofEpochMilli(row.getLong(7))),
            dialogue)
        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_DIALOGUE));
  }

  private static String firstWords(Connection connection, String dialogue) throws SQLException {
    return Sql.first(
            connection,
            "SELECT text FROM spiral_utterance WHERE dialogue = ? AND person = 1 AND erased = 0"
                + " ORDER BY sequence LIMIT 1",
            row -> shortened(row.getString(1), TITLE),
            dialogue)
        .orElse("");
  }

  /** The text on one line, at most so many code points, cut between words where there are any. */
  static String shortened(String text, int most) {
    String line = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
    line = line.replaceAll("\\s+", " ").strip();
    if (Spans.length(line) <= most) {
      return line;
    }
    String cut = Spans.cut(line, 0, most - 1);
    int word = cut.lastIndexOf(' ');
    boolean between = line.charAt(cut.length()) == ' ' || word < cut.length() / 2;
    return (between ? cut : cut.substring(0, word)).replaceAll("[\\s\\p{Punct}、。]+$", "") + "…";
  }

  static List<String> dialogues(Connection connection, String ba) throws SQLException {
    return Sql.all(
        connection,
        "SELECT id FROM spiral_dialogue WHERE ba = ? ORDER BY used DESC",
        row -> row.getString(1),
        ba);
  }

  /** The last utterances of a path, oldest first. */
  static List<UtteranceView> tail(
      Connection connection, String dialogue, List<Tree.Run> path, int most) throws SQLException {
    List<Rows.Said> said = new ArrayList<>();
    for (Tree.Run run : path) {
      if (said.size() < most) {
        said.addAll(
            Sql.all(
                connection,
                "SELECT "
                    + Rows.SAID
                    + " FROM spiral_utterance WHERE dialogue = ? AND branch = ? AND depth > ?"
                    + " AND depth <= ? ORDER BY depth DESC LIMIT ?",
                Rows::said,
                dialogue,
                run.branch(),
                run.above(),
                run.to(),
                most - said.size()));
      }
    }
    return views(connection, dialogue, said.reversed());
  }

  static List<UtteranceView> views(Connection connection, String dialogue, List<Rows.Said> said)
      throws SQLException {
    Map<String, List<String>> children = new HashMap<>();
    if (forked(connection, dialogue)) {
      for (Rows.Said each : said) {
        children.put(
            each.parent(),
            Sql.all(
                connection,
                "SELECT id FROM spiral_utterance WHERE dialogue = ? AND parent = ?"
                    + " ORDER BY sequence",
                row -> row.getString(1),
                dialogue,
                each.parent()));
      }
    }
    return said.stream()
        .map(each -> each.view(children.getOrDefault(each.parent(), List.of(each.id()))))
        .toList();
  }

  private static boolean forked(Connection connection, String dialogue) throws SQLException {
    return Sql.number(connection, "SELECT branches FROM spiral_dialogue WHERE id = ?", dialogue)
        > 1;
  }

  static UtteranceView utterance(Connection connection, String ba, String dialogue, String id)
      throws SQLException {
    Rows.Said said =
        Sql.first(
                connection,
                "SELECT "
                    + Rows.SAID
                    + " FROM spiral_utterance WHERE ba = ? AND id = ? AND dialogue = ?",
                Rows::said,
                ba,
                id,
                dialogue)
            .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_UTTERANCE));
    return views(connection, dialogue, List.of(said)).getFirst();
  }

  static List<BranchView> branches(Connection connection, String dialogue, List<Tree.Run> path)
      throws SQLException {
    record Ends(int branch, int first, int last) {}
    List<BranchView> branches = new ArrayList<>();
    for (Ends ends :
        Sql.all(
            connection,
            "SELECT branch, MIN(depth), MAX(depth) FROM spiral_utterance WHERE dialogue = ?"
                + " GROUP BY branch ORDER BY branch",
            row -> new Ends(row.getInt(1), row.getInt(2), row.getInt(3)),
            dialogue)) {
      String first = at(connection, dialogue, ends.branch(), ends.first(), "id");
      String parent = at(connection, dialogue, ends.branch(), ends.first(), "parent");
      branches.add(
          new BranchView(
              parent.isEmpty() ? first : parent,
              first,
              at(connection, dialogue, ends.branch(), ends.last(), "id"),
              ends.last() - ends.first() + 1,
              !path.isEmpty() && path.getFirst().branch() == ends.branch()));
    }
    return branches;
  }

  private static String at(
      Connection connection, String dialogue, int branch, int depth, String column)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT "
                + column
                + " FROM spiral_utterance WHERE dialogue = ? AND branch = ? AND depth = ?",
            row -> row.getString(1),
            dialogue,
            branch,
            depth)
        .orElseThrow();
  }

  static UtteranceState state(String word) {
    return UtteranceState.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
