package org.gochi.elicitation.expert.understand;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.gochi.elicitation.Language;

/**
 * The content words of a text in one form each: English by Porter's stemmer, Japanese by the base
 * form of nouns, verbs and adjectives (Kuromoji with the IPA dictionary).
 */
public final class Words {
  private static final Set<String> STOP_EN =
      Resources.lines("stop.en.txt")
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STOP_JA =
      Resources.lines("stop.ja.txt")
          .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
  private static final Analyzer ENGLISH = new EnglishAnalyzer(new CharArraySet(STOP_EN, true));

  private Words() {}

  /** The distinct content words in the order of first use. */
  public static Set<String> of(String text, Language language) {
    try {
      return switch (language) {
        case EN -> english(text);
        case JA -> japanese(text);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> english(String text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = ENGLISH.tokenStream("", text.replace('’', '\''))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  private static Set<String> japanese(String text) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (JapaneseTokenizer stream =
        new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH)) {
      stream.setReader(new StringReader(text));
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      BaseFormAttribute base = stream.addAttribute(BaseFormAttribute.class);
      PartOfSpeechAttribute part = stream.addAttribute(PartOfSpeechAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String form = base.getBaseForm() == null ? term.toString() : base.getBaseForm();
        if (carriesMeaning(part.getPartOfSpeech()) && !STOP_JA.contains(form)) {
          words.add(form);
        }
      }
      stream.end();
    }
    return words;
  }

  private static boolean carriesMeaning(String part) {
    return (part.startsWith("名詞")
            && !part.startsWith("名詞-代名詞")
            && !part.startsWith("名詞-非自立")
            && !part.startsWith("名詞-接尾"))
        || part.startsWith("動詞-自立")
        || part.startsWith("形容詞-自立");
  }
}
