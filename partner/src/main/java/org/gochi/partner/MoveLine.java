package org.gochi.partner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.TextSink;

/**
 * Passes a reply on, except for a first line in which the model takes another move: that line is
 * held back, and read at its end.
 */
final class MoveLine implements TextSink {
  private static final String MARK = "OTHER MOVE:";
  private static final int LONGEST = 600;
  private static final Pattern LINE =
      Pattern.compile("OTHER MOVE:\\s*<?([a-z -]+?)>?\\s*[|｜:—-]\\s*(.+)");

  private final Choice choice;
  private final TextSink onwards;
  private final StringBuilder held = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private boolean open = true;
  private Asked asked;

  MoveLine(Choice choice, TextSink onwards) {
    this.choice = choice;
    this.onwards = onwards;
    this.asked = choice.asked();
  }

  @Override
  public void accept(String piece) {
    if (!open) {
      pass(piece);
      return;
    }
    held.append(piece);
    String head = held.toString().stripLeading();
    boolean could = head.length() < MARK.length() ? MARK.startsWith(head) : head.startsWith(MARK);
    int end = head.indexOf('\n');
    if (!could || head.length() > LONGEST) {
      open = false;
      pass(head);
    } else if (end >= 0) {
      open = false;
      read(head.substring(0, end));
      pass(head.substring(end + 1).stripLeading());
    }
  }

  /** Takes the end of the reply. */
  void close() {
    if (open) {
      open = false;
      String head = held.toString().strip();
      if (head.startsWith(MARK)) {
        read(head);
      } else {
        pass(head);
      }
    }
  }

  private void read(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (matcher.matches()) {
      try {
        Move move = Move.of(matcher.group(1).strip());
        asked = new Asked(move, null, null, null, null, matcher.group(2).strip());
      } catch (IllegalArgumentException unknownMove) {
        asked = choice.asked();
      }
    }
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

  /** The move that was made: the policy's, or the model's with its reason. */
  Asked asked() {
    return asked;
  }
}
