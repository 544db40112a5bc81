package org.gochi.elicitation.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person says. It looks at wording only: nothing is resolved that is not said.
 *
 * <p>Time is linear in the text; any text can be read.
 */
public final class Reader {
  private static final Readings READINGS = new Readings();

  private Reader() {}

  /**
   * The language of a text: Japanese by its script, English when it holds at least three Latin
   * words, else the one spoken so far.
   */
  public static Language language(String text, Language before) {
    int latin = 0;
    int japanese = 0;
    int letters = 0;
    boolean inWord = false;
    int words = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean latinLetter = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
      if (Character.isLetter(c)) {
        letters++;
        latin += latinLetter ? 1 : 0;
        japanese += japanese(c) ? 1 : 0;
      }
      if (latinLetter && !inWord) {
        words++;
      }
      inWord = latinLetter;
    }
    if (japanese * 10 > letters) {
      return Language.JA;
    }
    return latin * 2 > letters && words >= 3 ? Language.EN : before;
  }

  private static boolean japanese(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }

  /** The canonical forms of a text's content words, in order, repeats kept. */
  public static List<String> terms(String text) {
    return terms(text, Language.of(text));
  }

  /** The canonical forms of a text's content words in the given language, in order. */
  public static List<String> terms(String text, Language language) {
    return words(text, language).stream().filter(Token::content).map(Token::stem).toList();
  }

  /** The words of a text in the given language, in order. */
  public static List<Token> words(String text, Language language) {
    List<Token> words = new ArrayList<>();
    for (Readings.Part part : parts(text, language)) {
      words.addAll(part.words());
    }
    return words;
  }

  /** Reads an utterance, in the language spoken so far unless it shows another. */
  public static Reading read(String text, Language before) {
    Language language = language(text, before);
    Wordings wordings = Wordings.of(language);
    List<Sentence> sentences = new ArrayList<>();
    EnumSet<Sign> all = EnumSet.noneOf(Sign.class);
    for (Readings.Part part : clauses(text, language)) {
      Sentence sentence = sentence(text, part, wordings);
      if (sentence != null) {
        sentences.add(sentence);
        all.addAll(sentence.signs());
      }
    }
    String whole = text.length() > 400 ? "" : Plain.of(text).strip();
    EnumSet<Sign> overall = wordings.in(whole);
    all.removeAll(EnumSet.of(Sign.STOP, Sign.SOFT_STOP, Sign.YES, Sign.NO, Sign.CORRECTION));
    for (Sign sign : EnumSet.of(Sign.STOP, Sign.SOFT_STOP, Sign.YES, Sign.NO, Sign.CORRECTION)) {
      if (overall.contains(sign)) {
        all.add(sign);
      }
    }
    return new Reading(language, Answers.of(sentences, all), sentences, all);
  }

  /**
   * The word that a text marks as one of the trade, as it stands there; null when there is none.
   */
  public static @Nullable String termOfTheTrade(String text, Language language) {
    int[] place = Wordings.of(language).term(Plain.of(text));
    return place == null ? null : text.substring(place[0], place[1]);
  }

  /**
   * The canonical forms of the content words of a sentence beside those by which it shows a sign.
   */
  public static List<String> termsBeside(Sign sign, Sentence sentence, Language language) {
    String rest = Wordings.of(language).blank(sign, Plain.of(sentence.text()), BLANK);
    return sentence.words().stream()
        .filter(word -> word.start() >= sentence.start() && word.end() <= sentence.end())
        .filter(word -> word.content() && rest.charAt(word.start() - sentence.start()) != BLANK)
        .map(Token::stem)
        .toList();
  }

  /** Lets go of every text that is kept to be read once only: words may have been erased. */
  public static void forget() {
    READINGS.forget();
  }

  private static List<Readings.Part> parts(String text, Language language) {
    return READINGS.of(
        text, language, false, t -> parts(t, Lexer.of(language).sentences(t), language));
  }

  /** The same by clauses, where sentences hold more than one. */
  private static List<Readings.Part> clauses(String text, Language language) {
    return READINGS.of(
        text,
        language,
        true,
        t -> {
          List<Readings.Part> whole = parts(t, language);
          List<Lexer.Span> sentences = whole.stream().map(Readings.Part::span).toList();
          List<Lexer.Span> clauses = Clauses.of(sentences, t, language);
          return clauses.equals(sentences) ? whole : parts(t, clauses, language);
        });
  }

  private static List<Readings.Part> parts(String text, List<Lexer.Span> spans, Language language) {
    Lexer lexer = Lexer.of(language);
    return spans.stream()
        .map(span -> new Readings.Part(span, List.copyOf(lexer.words(text, span))))
        .toList();
  }

  private static @Nullable Sentence sentence(String text, Readings.Part part, Wordings wordings) {
    Lexer.Span span = part.span();
    String plain = Plain.of(text.substring(span.start(), span.end()));
    int opener = wordings.opener(plain);
    int closer = wordings.closer(plain);
    int start = span.start() + opener;
    int end = span.start() + Math.max(closer, opener);
    boolean question = plain.endsWith("?") || plain.endsWith("？");
    // "I don't know, but the left one goes first" tells: its opener is no part of the matter.
    String matter = opener < plain.length() ? plain.substring(opener) : plain;
    EnumSet<Sign> signs = wordings.in(matter);
    List<Token> words = part.words();
    if (words.stream().allMatch(w -> w.wordClass() == WordClass.PUNCTUATION)) {
      return null;
    }
    if (end <= start) {
      start = span.start();
      end = span.end();
    }
    int weight = weight(plain, opener, wordings, signs, span, words);
    return new Sentence(start, end, text.substring(start, end), signs, words, weight, question);
  }

  /** Content words that remain when hedges and talk about the talk are blanked out. */
  private static int weight(
      String plain,
      int opener,
      Wordings wordings,
      Set<Sign> signs,
      Lexer.Span span,
      List<Token> words) {
    String rest = plain;
    for (Sign sign : Answers.ABOUT_THE_TALK) {
      if (signs.contains(sign)) {
        rest = wordings.blank(sign, rest, BLANK);
      }
    }
    int weight = 0;
    for (Token word : words) {
      int at = word.start() - span.start();
      boolean ofTheTalk = wordings.ofTheTalk(word);
      if (at >= opener && word.content() && !ofTheTalk && rest.charAt(at) != BLANK) {
        weight++;
      }
    }
    return weight;
  }

  private static final char BLANK = '\u0000';
}
