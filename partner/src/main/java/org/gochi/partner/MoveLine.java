package org.gochi.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.TextSink;

/**
 * Passes a reply on, except for what models put before the words to say: thoughts between tags, a
 * line in which they take another move, the name of the speaker, quotation marks around the whole.
 * The beginning is held back only while it may be one of these.
 */
final class MoveLine implements TextSink {
  /** A line in which the model takes another move, and its reason. */
  private static final Pattern OTHER_MOVE =
      Pattern.compile(
          "(?i)[*_`#\\s]*OTHER MOVE[*_`\\s]*[:：][*_`\\s]*<?([a-z _-]+?)>?[*_`\\s]*"
              + "(?:[|｜:：—–]|\\s-\\s)\\s*(.+)");

  /** What may stand before the words: the move that was asked for, or who speaks. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\s*[*_`]*(\\[[a-z]?\\d+]\\s*)?(YOU|INTERVIEWER|PARTNER|ASSISTANT|QUESTION|聞き手|あなた|質問)"
              + "[*_`]*\\s*[:：][*_`]*\\s*");

  private static final Pattern MOVE_LINE = Pattern.compile("(?i)[*_`\\s]*MOVE[*_`]*\\s*[:：].*");

  /** What the beginning is held back for; the first two take their whole line. */
  private static final List<String> MARKS =
      List.of(
          "other move:",
          "move:",
          "you:",
          "interviewer:",
          "partner:",
          "assistant:",
          "question:",
          "聞き手:",
          "あなた:",
          "質問:");

  private static final String THOUGHTS = "<think";
  private static final int LONGEST = 600;
  private static final String OPENING = "\"“「『";
  private static final String CLOSING = "\"”」』";

  private final TextSink onwards;
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private boolean open = true;
  private Asked asked;
  private boolean another;

  MoveLine(Choice choice, TextSink onwards) {
    this.onwards = onwards;
    this.asked = choice.asked();
  }

  @Override
  public void accept(String piece) {
    if (open) {
      held.append(piece);
      look(false);
    } else {
      pass(piece);
    }
  }

  /** Takes the end of the reply. */
  void close() {
    if (open) {
      look(true);
    }
  }

  /** Takes off what stands before the words, until it is sure that nothing more does. */
  private void look(boolean ended) {
    while (open) {
      String head = held.toString().stripLeading();
      if (!takeThoughts(head, ended) && !takeLine(head, ended) && !takeWords(head, ended)) {
        return;
      }
    }
  }

  private static boolean mayBeThoughts(String head) {
    int length = Math.min(THOUGHTS.length(), head.length());
    return length > 0 && THOUGHTS.regionMatches(true, 0, head, 0, length);
  }

  private boolean takeThoughts(String head, boolean ended) {
    if (!mayBeThoughts(head)) {
      return false;
    }
    if (head.lastIndexOf("</") >= 0) {
      String rest = LooseJson.THOUGHTS.matcher(head).replaceFirst("");
      if (rest.length() < head.length()) {
        hold(rest);
        return true;
      }
    }
    if (ended) {
      // Nothing but thoughts: nothing was said.
      hold("");
      open = false;
      return true;
    }
    return false;
  }

  private boolean takeLine(String head, boolean ended) {
    int end = head.indexOf('\n');
    String line = end < 0 ? head : head.substring(0, end);
    if (end < 0 && !ended) {
      return false;
    }
    Matcher other = OTHER_MOVE.matcher(line.strip());
    if (other.matches()) {
      String reason = other.group(2).strip();
      String rest = end < 0 ? "" : head.substring(end + 1);
      if (rest.isBlank()) {
        // The question stands on the same line, after the reason.
        int cut = lastSentence(reason);
        rest = cut > 0 ? reason.substring(cut) : "";
        reason = cut > 0 ? reason.substring(0, cut) : reason;
      }
      take(other.group(1), reason.replaceAll("[\\s|｜*_`]+$", ""));
      hold(rest);
      open = !ended || !rest.isBlank();
      return true;
    }
    if (MOVE_LINE.matcher(line).matches() && end >= 0) {
      hold(head.substring(end + 1));
      return true;
    }
    return false;
  }

  /** Where the last sentence begins when it is a question and not the first; else 0. */
  private static int lastSentence(String text) {
    if (!text.matches("(?s).*[?？][”」\"*]?|(?s).*か。")) {
      return 0;
    }
    Matcher ends = Pattern.compile("[.!。！|｜]\\s*").matcher(text);
    int cut = 0;
    while (ends.find()) {
      if (ends.end() < text.length()) {
        cut = ends.end();
      }
    }
    return cut;
  }

  private boolean takeWords(String head, boolean ended) {
    if (head.isEmpty()) {
      return false;
    }
    Matcher label = LABEL.matcher(head);
    if (label.lookingAt() && (ended || label.end() < head.length())) {
      hold(head.substring(label.end()));
      return true;
    }
    if (!ended
        && (mayBeThoughts(head)
            || (head.length() < LONGEST && (mayBeMark(head) || mayBeQuoted(head))))) {
      return false;
    }
    open = false;
    pass(ended ? unquoted(head.stripTrailing()) : head);
    return true;
  }

  private static boolean mayBeMark(String head) {
    String bare =
        head.replaceFirst("^[*_`#\\s]*(\\[[a-zA-Z]?\\d*]?)?[*_`\\s]*", "")
            .replaceFirst("[*_`\\s]+$", "")
            .replace('：', ':')
            .toLowerCase(Locale.ROOT);
    return MARKS.stream().anyMatch(mark -> mark.startsWith(bare))
        || MARKS.subList(0, 2).stream().anyMatch(bare::startsWith);
  }

  /** Whether the whole may stand between quotation marks; an echo is followed by more words. */
  private static boolean mayBeQuoted(String head) {
    int mark = OPENING.indexOf(head.charAt(0));
    if (mark < 0) {
      return false;
    }
    int close = head.indexOf(CLOSING.charAt(mark), 1);
    return close < 0 || head.substring(close + 1).isBlank();
  }

  private static String unquoted(String whole) {
    int mark = OPENING.indexOf(whole.charAt(0));
    return mark >= 0
            && whole.length() > 2
            && whole.indexOf(CLOSING.charAt(mark), 1) == whole.length() - 1
        ? whole.substring(1, whole.length() - 1).strip()
        : whole;
  }

  private void take(String word, String reason) {
    Optional<Move> move = VocabularyWords.move(word);
    if (move.isPresent()) {
      asked = new Asked(move.get(), null, null, null, null, reason);
      another = true;
    }
  }

  private void hold(String rest) {
    held.setLength(0);
    held.append(rest);
  }

  private void pass(String piece) {
    String next = said.isEmpty() ? piece.stripLeading() : piece;
    if (!next.isEmpty()) {
      said.append(next);
      onwards.accept(next);
    }
  }

  /** What was passed on, white space at its end included. */
  String said() {
    return said.toString();
  }

  /** Whether the model took another move. */
  boolean tookAnother() {
    return another;
  }

  /** The move that was made: the policy's, or the model's with its reason. */
  Asked asked() {
    return asked;
  }
}
