package org.gochi.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.QuoteCheck;
import org.gochi.elicitation.Utterance;

/**
 * Finds the words that a model meant to copy: it drops a small word, mends the grammar, begins with
 * a capital or leaves something out between dots. What is found is always a verbatim piece of the
 * utterance; the model's own wording of it is never kept.
 *
 * <p>Words are aligned as in a search for a likeness within a text (Sellers 1980): each word that
 * agrees counts one, each that is missing, added or another costs one. Time is the product of both
 * lengths.
 */
final class NearQuote {
  /** Share of the words that must agree, of the model's and of the piece that is found. */
  private static final double AGREE = 0.8;

  /** Japanese is aligned by characters; of those found some may be a filler ("うーん"). */
  private static final double AGREE_CHARACTERS = 0.9;

  private static final double FOUND_CHARACTERS = 0.85;

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_CHARACTERS = 8;
  private static final int LONGEST_ENDING = 3;
  private static final int MOST = 400;
  private static final int LONGEST_TEXT = 20_000;

  /** A piece that gained or lost one of these says something else. */
  private static final Set<String> TURNS =
      Set.copyOf(Prompts.text("negations.txt").lines().filter(w -> !w.isBlank()).toList());

  private static final Pattern JAPANESE_TURNS = Pattern.compile("な[いくかけ]|ません|[^は]ず[、にと]|以外");
  private static final Pattern PARTS = Pattern.compile("(?=n't$)|(?<!n)'");

  private NearQuote() {}

  /** The pieces of the utterance that the words stand for; empty when they were not said. */
  static List<Quote> find(Utterance utterance, String words) {
    Optional<Quote> exact = QuoteCheck.find(utterance, words);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<Quote> found = new ArrayList<>();
    for (String part : words.split("\\.{3}|…+|\\[[^\\]]*\\]")) {
      String bare = part.replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
      if (bare.isEmpty()) {
        continue;
      }
      Optional<Quote> piece = QuoteCheck.find(utterance, bare).or(() -> near(utterance, bare));
      if (piece.isEmpty()) {
        return List.of();
      }
      found.add(piece.get());
    }
    return found;
  }

  private record Word(String text, int start, int end) {}

  private static Optional<Quote> near(Utterance utterance, String words) {
    List<Word> wanted = words(words);
    List<Word> said = words(utterance.text());
    boolean characters =
        wanted.stream().filter(w -> isCharacter(w.text())).count() * 2 > wanted.size();
    if (wanted.size() < (characters ? FEWEST_CHARACTERS : FEWEST_WORDS)
        || wanted.size() > MOST
        || said.size() > LONGEST_TEXT) {
      // A single word with another capital is still that word.
      return wanted.size() > MOST || said.size() > LONGEST_TEXT
          ? Optional.empty()
          : same(utterance, wanted, said);
    }
    Best best = align(wanted, said);
    List<Word> found = said.subList(best.from, best.to);
    if (best.agree < (characters ? AGREE_CHARACTERS : AGREE) * wanted.size()
        || best.agree < (characters ? FOUND_CHARACTERS : AGREE) * found.size()
        || !turns(wanted).equals(turns(characters ? goneOn(said, best) : found))) {
      return Optional.empty();
    }
    return Optional.of(
        Quote.of(utterance, said.get(best.from).start(), said.get(best.to - 1).end()));
  }

  private static Optional<Quote> same(Utterance utterance, List<Word> wanted, List<Word> said) {
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= said.size(); i++) {
      int at = i;
      boolean all = true;
      for (int k = 0; k < wanted.size() && all; k++) {
        all = said.get(at + k).text().equals(wanted.get(k).text());
      }
      if (all) {
        return Optional.of(
            Quote.of(utterance, said.get(i).start(), said.get(i + wanted.size() - 1).end()));
      }
    }
    return Optional.empty();
  }

  private record Best(int from, int to, int agree) {}

  private static Best align(List<Word> wanted, List<Word> said) {
    int width = said.size() + 1;
    int[] score = new int[width];
    int[] start = new int[width];
    int[] agree = new int[width];
    for (int j = 0; j < width; j++) {
      start[j] = j;
    }
    for (Word word : wanted) {
      int[] nextScore = new int[width];
      int[] nextStart = new int[width];
      int[] nextAgree = new int[width];
      nextScore[0] = score[0] - 1;
      for (int j = 1; j < width; j++) {
        boolean equal = said.get(j - 1).text().equals(word.text());
        int diagonal = score[j - 1] + (equal ? 1 : -1);
        int up = score[j] - 1;
        int left = nextScore[j - 1] - 1;
        if (diagonal >= up && diagonal >= left) {
          nextScore[j] = diagonal;
          nextStart[j] = start[j - 1];
          nextAgree[j] = agree[j - 1] + (equal ? 1 : 0);
        } else if (up >= left) {
          nextScore[j] = up;
          nextStart[j] = start[j];
          nextAgree[j] = agree[j];
        } else {
          nextScore[j] = left;
          nextStart[j] = nextStart[j - 1];
          nextAgree[j] = nextAgree[j - 1];
        }
      }
      score = nextScore;
      start = nextStart;
      agree = nextAgree;
    }
    int to = 0;
    for (int j = 1; j < width; j++) {
      if (score[j] > score[to]) {
        to = j;
      }
    }
    return new Best(start[to], to, start[to] < to ? agree[to] : 0);
  }

  /** The words found, and the end of the last of them: a Japanese verb is denied at its end. */
  private static List<Word> goneOn(List<Word> said, Best best) {
    int to = best.to;
    while (to < said.size()
        && to < best.to + LONGEST_ENDING
        && said.get(to).start() == said.get(to - 1).end()) {
      to++;
    }
    return said.subList(best.from, to);
  }

  /** The words that turn a meaning round, in their order; in Japanese also parts of words. */
  private static List<String> turns(List<Word> words) {
    List<String> turns = new ArrayList<>();
    StringBuilder characters = new StringBuilder();
    for (Word word : words) {
      characters.append(isCharacter(word.text()) ? word.text() : " ");
      if (TURNS.contains(word.text())) {
        turns.add(word.text());
      }
    }
    Matcher japanese = JAPANESE_TURNS.matcher(characters);
    while (japanese.find()) {
      turns.add("ない");
    }
    return turns;
  }

  /** Words of letters and digits; each kana and kanji by itself. Places are code points. */
  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int i = 0;
    while (i < points.length) {
      int from = i;
      if (isCharacter(points[i])) {
        i++;
      } else {
        while (i < points.length && isPart(points[i])) {
          i++;
        }
      }
      if (i == from) {
        i++;
      } else {
        // "isn't" is two words, as "is not" is.
        for (String part : PARTS.split(fold(new String(points, from, i - from)))) {
          words.add(new Word(part.equals("n't") ? "not" : part, from, i));
        }
      }
    }
    return words;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'');
  }

  private static boolean isPart(int point) {
    return !isCharacter(point)
        && (Character.isLetterOrDigit(point)
            || Character.getType(point) == Character.NON_SPACING_MARK
            || point == '\''
            || point == '’');
  }

  private static boolean isCharacter(String word) {
    return isCharacter(word.codePointAt(0));
  }

  private static boolean isCharacter(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> point == 'ー';
    };
  }
}
