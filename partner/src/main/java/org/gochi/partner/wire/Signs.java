package org.gochi.partner.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads along with a stream what adapters drop: an error sent after HTTP 200, a refusal, and
 * whether the stream came to its proper end or was cut.
 *
 * <p>Looks at the beginning of each line only, so its cost and memory do not grow with the reply.
 */
public final class Signs {
  private static final int LOOKED_AT = 4_096;
  private static final Pattern ERROR =
      Pattern.compile(
          "^(?:data:\\s*)?\\{\\s*(?:\"(?:type|object)\"\\s*:\\s*\"error\"|\"error\"\\s*:\\s*[{\"])"
              // Beside a chunk: quotes within text would be escaped.
              + "|^data:.*[,{]\\s*\"error\"\\s*:\\s*\\{"
              + "|^data:.*\"finish_reason\"\\s*:\\s*\"error\"");
  private static final Pattern THOUGHT =
      Pattern.compile(
          "\"(?:reasoning_content|reasoning|thinking|thought)\"\\s*:\\s*(?:\"[^\"]|true)");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "\"(?:stop_reason|finish_reason)\"\\s*:\\s*\"(?:refusal|content_filter)\""
              + "|\"finishReason\"\\s*:\\s*\"(?:SAFETY|RECITATION|BLOCKLIST|PROHIBITED_CONTENT|SPII|LANGUAGE)\""
              + "|\"blockReason\"\\s*:\\s*\"");
  private static final Pattern REFUSAL_TEXT =
      Pattern.compile("\"refusal\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");
  private static final Pattern END =
      Pattern.compile(
          "^data:\\s*\\[DONE\\]"
              + "|\"type\"\\s*:\\s*\"message_stop\""
              + "|\"finishReason\"\\s*:\\s*\""
              + "|\"finish_reason\"\\s*:\\s*\""
              + "|\"done\"\\s*:\\s*true");

  private final StringBuilder line = new StringBuilder();
  private final Deque<String> refusals = new ArrayDeque<>();
  private @Nullable String error;
  private boolean refused;
  private boolean ended;
  private boolean thinking;
  private boolean errorEvent;

  /** Takes the next characters of the stream. */
  public synchronized void read(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == '\n' || c == '\r') {
        endOfLine();
      } else if (line.length() < LOOKED_AT) {
        line.append(c);
      }
    }
  }

  /** Takes the end of the stream. */
  public synchronized void close() {
    endOfLine();
  }

  private void endOfLine() {
    if (line.isEmpty()) {
      return;
    }
    String text = line.toString();
    line.setLength(0);
    if (text.startsWith("event:")) {
      errorEvent = text.substring(6).strip().equals("error");
      return;
    }
    if (error == null && (ERROR.matcher(text).find() || (errorEvent && text.startsWith("data:")))) {
      error = text.startsWith("data:") ? text.substring(5).strip() : text;
    }
    Matcher said = REFUSAL_TEXT.matcher(text);
    if (said.find() && refusals.size() < 1_000) {
      refusals.add(said.group(1));
    }
    thinking |= THOUGHT.matcher(text).find();
    refused |= REFUSAL.matcher(text).find();
    ended |= END.matcher(text).find();
  }

  /** The error that came inside the stream, as the provider wrote it, or null. */
  public synchronized @Nullable String error() {
    return error;
  }

  /** Whether the model or a filter before it declined. */
  public synchronized boolean refused() {
    return refused || !refusals.isEmpty();
  }

  /** Whether the model has begun to think aloud, which is not part of its reply. */
  public synchronized boolean thinking() {
    return thinking;
  }

  /** What was said in declining; may be empty. */
  public synchronized String refusal() {
    return String.join("", refusals).replace("\\n", "\n").replace("\\\"", "\"");
  }

  /** Whether the stream was ended by the provider and not cut. */
  public synchronized boolean ended() {
    return ended;
  }
}
