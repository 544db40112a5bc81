package org.gochi.spiral.study;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.gochi.induction.Tokenizer;

/**
 * Japanese words by Lucene's morphological analyser. The bare tokenizer, because the analyser built
 * on it drops particles, and the repetition of particles is part of alignment.
 */
public final class JapaneseWords implements Tokenizer {
  /** The tokenizer keeps a state; each thread has its own. */
  private final ThreadLocal<JapaneseTokenizer> tokenizers =
      ThreadLocal.withInitial(
          () -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL));

  /** A tokeniser. */
  public JapaneseWords() {}

  @Override
  public void tokenize(String text, Sink sink) {
    JapaneseTokenizer words = tokenizers.get();
    try {
      words.setReader(new StringReader(text));
      words.reset();
      CharTermAttribute form = words.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.getAttribute(OffsetAttribute.class);
      while (words.incrementToken()) {
        sink.token(form.toString(), offset.startOffset(), offset.endOffset());
      }
      words.end();
      words.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }
}
