package org.gochi.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one speaker said at one time.
 *
 * @param speaker the speaker's name; {@code person} or {@code partner} where the source gives only
 *     a role
 * @param role which side the speaker is on
 * @param text the words
 * @param at when, where the source has a date
 * @param offset time since the start of the recording, where the source has that instead
 * @param model which model worded it
 * @param copied quoted, pasted and code spans in order, not overlapping
 */
public record Turn(
    String speaker,
    Role role,
    String text,
    @Nullable Instant at,
    @Nullable Duration offset,
    @Nullable String model,
    List<CopiedSpan> copied) {

  public Turn {
    copied = List.copyOf(copied);
  }

  /** A turn of which only speaker and words are known; copied spans are found in the text. */
  public static Turn of(String speaker, Role role, String text) {
    return new Turn(speaker, role, text, null, null, null, CopiedSpans.in(text));
  }

  /** A turn of a chat export, whose speaker is known by role only. */
  public static Turn of(Role role, String text, @Nullable Instant at, @Nullable String model) {
    return new Turn(role.word(), role, text, at, null, model, CopiedSpans.in(text));
  }

  /** The same turn with pasted text after its own words. */
  public Turn withPasted(List<String> pasted) {
    if (pasted.isEmpty()) {
      return this;
    }
    StringBuilder all = new StringBuilder(text);
    List<CopiedSpan> spans = new ArrayList<>(copied);
    for (String one : pasted) {
      if (!all.isEmpty()) {
        all.append('\n');
      }
      int start = all.codePointCount(0, all.length());
      all.append(one);
      spans.add(
          new CopiedSpan(
              CopiedSpan.Kind.PASTED, start, start + one.codePointCount(0, one.length())));
    }
    return new Turn(speaker, role, all.toString(), at, offset, model, spans);
  }
}
