package org.gochi.elicitation.expert.talk;

import java.util.ArrayList;
import java.util.List;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Wording;
import org.gochi.elicitation.expert.Wording.Span;

/** An answer while it is put together. */
final class Speech {
  private final StringBuilder text = new StringBuilder();
  private final List<Answer.Release> releases = new ArrayList<>();
  private final List<Span> stories = new ArrayList<>();
  private final Language language;

  Speech(Language language) {
    this.language = language;
  }

  Speech filler(String words) {
    place(words);
    return this;
  }

  Speech item(String id, Wording wording) {
    int start = place(wording.text());
    List<Span> keys = wording.keys().stream().map(key -> key.shifted(start)).toList();
    releases.add(new Answer.Release(id, new Span(start, start + wording.length()), keys));
    return this;
  }

  Speech story(Wording wording) {
    int start = place(wording.text());
    stories.add(new Span(start, start + wording.length()));
    return this;
  }

  /** Items whose words are part of what was just placed as a story. */
  Speech within(String id, Wording wording) {
    int start = length() - wording.length();
    List<Span> keys = wording.keys().stream().map(key -> key.shifted(start)).toList();
    releases.add(new Answer.Release(id, new Span(start, length()), keys));
    return this;
  }

  Answer done(Reaction reaction) {
    return new Answer(text.toString(), reaction, releases, stories, false);
  }

  Answer gone(Reaction reaction) {
    return new Answer(text.toString(), reaction, releases, stories, true);
  }

  private int place(String words) {
    if (!text.isEmpty() && language == Language.EN) {
      text.append(' ');
    }
    int start = length();
    text.append(words);
    return start;
  }

  private int length() {
    return text.codePointCount(0, text.length());
  }
}
