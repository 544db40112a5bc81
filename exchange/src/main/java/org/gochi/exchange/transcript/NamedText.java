package org.gochi.exchange.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.ConversationReader;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Role;
import org.gochi.exchange.Source;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Plain text or Markdown in which each turn begins with {@code Name: text}; lines and paragraphs
 * without a name continue the turn. A word with a colon inside somebody's turn ("Note: …") is a
 * speaker only when it comes again, is bold, names a role, or fewer than two speakers are known.
 */
public final class NamedText implements ConversationReader {
  private static final Pattern NAMED =
      Pattern.compile(
          "^\\s{0,3}(?:#{1,6}\\s+|[-*]\\s+)?(?:\\[[\\d:. -]{4,25}\\]\\s*)?(\\*\\*|__)?"
              + "([^:：*_|<>`\\[\\]().?!。？！\"]{1,40}?)(?:\\1)?\\s*[:：](?:\\1)?(?:\\s+|(?<=：)|$)(.*)$");
  private static final int MOST_WORDS = 4;

  /** A reader. */
  public NamedText() {}

  @Override
  public void read(Source source, ConversationSink sink) throws IOException {
    String text = source.whole();
    if (text == null) {
      sink.finding(
          source.finding(Reason.TOO_LARGE, null, source.limits().recordChars() + " characters"));
      return;
    }
    List<Turn> turns = turns(text);
    if (turns.isEmpty()) {
      sink.finding(source.finding(Reason.NO_MESSAGES, null, ""));
      return;
    }
    sink.conversation(
        new Conversation(source.name(), title(text), null, Format.TEXT, source.where(), turns, 0));
  }

  /** Whether a beginning of a text looks like named turns. */
  public static boolean looksLike(String head) {
    return head.lines().limit(200).anyMatch(line -> named(line) != null);
  }

  private static List<Turn> turns(String text) {
    List<String> lines = text.lines().toList();
    int first = afterFrontMatter(lines);
    Set<String> speakers = speakers(lines.subList(first, lines.size()));
    List<Turn> turns = new ArrayList<>();
    String speaker = null;
    StringBuilder words = new StringBuilder();
    boolean code = false;
    for (String line : lines.subList(first, lines.size())) {
      code ^= line.strip().startsWith("```");
      Matcher named = code ? null : named(line);
      if (named != null && speakers.contains(named.group(2).strip())) {
        close(turns, speaker, words);
        speaker = named.group(2).strip();
        words.append(named.group(3));
      } else if (speaker != null) {
        words.append('\n').append(line);
      }
    }
    close(turns, speaker, words);
    return turns;
  }

  private static Set<String> speakers(List<String> lines) {
    Set<String> sure = new HashSet<>();
    Set<String> once = new LinkedHashSet<>();
    boolean code = false;
    for (String line : lines) {
      code ^= line.strip().startsWith("```");
      Matcher named = code ? null : named(line);
      if (named == null) {
        continue;
      }
      String name = named.group(2).strip();
      boolean says = named.group(1) != null || Names.role(name) != Role.UNKNOWN;
      if (says || !once.add(name)) {
        sure.add(name);
      }
    }
    for (String name : once) {
      if (sure.size() < 2) {
        sure.add(name);
      }
    }
    return sure;
  }

  private static void close(List<Turn> turns, @Nullable String speaker, StringBuilder words) {
    String said = words.toString().strip();
    if (speaker != null && !said.isEmpty()) {
      turns.add(Turn.of(speaker, Names.role(speaker), said));
    }
    words.setLength(0);
  }

  private static @Nullable Matcher named(String line) {
    // Longer lines cannot hold more of a name, and the pattern must stay quick on any line.
    Matcher named = NAMED.matcher(line);
    boolean fits =
        named.matches()
            && !named.group(2).isBlank()
            && named.group(2).strip().split("\\s+").length <= MOST_WORDS;
    return fits ? named : null;
  }

  private static int afterFrontMatter(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals("---")) {
      return 0;
    }
    int end = lines.subList(1, lines.size()).indexOf("---");
    return end < 0 ? 0 : end + 2;
  }

  private static @Nullable String title(String text) {
    return text.lines()
        .limit(40)
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip())
        .findFirst()
        .orElse(null);
  }
}
