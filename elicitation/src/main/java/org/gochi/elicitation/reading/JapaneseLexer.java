package org.gochi.elicitation.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Japanese words by Kuromoji (the bare tokenizer of Apache Lucene, which keeps particles),
 * sentences by their marks. A word's canonical form is its dictionary form.
 *
 * <p>The dictionary is loaded when first needed, once.
 */
final class JapaneseLexer implements Lexer {
  static final JapaneseLexer INSTANCE = new JapaneseLexer();

  private static final int LONGEST_SENTENCE = 400;
  private static final Pattern SENTENCE =
      Pattern.compile("[^。．！？!?\\n\\r]*[。．！？!?]+[」』）)]*|[^。．！？!?\\n\\r]+");

  private final WordList stop = WordList.of("stop_ja.txt");

  private JapaneseLexer() {}

  @Override
  public List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      while (end - start > LONGEST_SENTENCE) {
        int cut = start + LONGEST_SENTENCE;
        if (Character.isLowSurrogate(text.charAt(cut))) {
          cut++;
        }
        sentences.add(new Span(start, cut));
        start = cut;
      }
      if (end > start) {
        sentences.add(new Span(start, end));
      }
    }
    return sentences;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u3000';
  }

  @Override
  public List<Token> words(String text, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    String piece = text.substring(sentence.start(), sentence.end());
    String plain = Plain.of(piece);
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
      PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
      BaseFormAttribute base = tokenizer.addAttribute(BaseFormAttribute.class);
      tokenizer.setReader(new StringReader(plain));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String partOfSpeech = part.getPartOfSpeech() == null ? "" : part.getPartOfSpeech();
        String dictionary = base.getBaseForm() == null ? term.toString() : base.getBaseForm();
        String stem =
            Normalizer.normalize(dictionary, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int start = offset.startOffset();
        int end = offset.endOffset();
        String surface = piece.substring(start, end);
        WordClass wordClass = wordClass(partOfSpeech, surface);
        tokens.add(
            new Token(
                sentence.start() + start,
                sentence.start() + end,
                surface,
                stem,
                wordClass,
                content(partOfSpeech, wordClass) && !stop.holds(stem)));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static boolean content(String partOfSpeech, WordClass wordClass) {
    return wordClass != WordClass.FUNCTION
        && wordClass != WordClass.PUNCTUATION
        && !partOfSpeech.contains("非自立")
        && !partOfSpeech.contains("接尾")
        && !partOfSpeech.contains("代名詞");
  }

  private static WordClass wordClass(String partOfSpeech, String surface) {
    if (!Character.isLetterOrDigit(surface.codePointAt(0)) || partOfSpeech.startsWith("記号")) {
      return WordClass.PUNCTUATION;
    }
    if (partOfSpeech.startsWith("名詞-数")) {
      return WordClass.NUMBER;
    }
    if (partOfSpeech.startsWith("名詞")) {
      return WordClass.NOUN;
    }
    if (partOfSpeech.startsWith("動詞")) {
      return WordClass.VERB;
    }
    if (partOfSpeech.startsWith("形容詞")) {
      return WordClass.ADJECTIVE;
    }
    if (partOfSpeech.startsWith("副詞")) {
      return WordClass.ADVERB;
    }
    return WordClass.FUNCTION;
  }
}
