package org.gochi.elicitation.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.reading.Sentence;
import org.gochi.elicitation.reading.Token;
import org.gochi.elicitation.reading.WordClass;

/**
 * Picks the few words by which something told is named in a question: the person's own, contiguous,
 * short, and holding what sets it apart from what was told before.
 */
final class Echo {
  private static final int MOST_WORDS = 11;
  private static final int MOST_CHARS = 30;

  /** What it is worth that an echo begins or ends where a clause does. */
  private static final double CLAUSE = 1.8;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[,;:、，；—–(（）)]|-|because|when|if|so|but|unless|until|while|which|whenever|although|except");

  private static final double SIGN = 2.5;

  private Echo() {}

  /** The echo of something told; {@code rarity} weighs a term, 1 for one not said before. */
  static String of(Told told, String text, Language language, ToDoubleFunction<String> rarity) {
    Sentence best = told.sentences().getFirst();
    double most = -1;
    for (Sentence sentence : told.sentences()) {
      // What carries knowing is named rather than who, where and since when.
      double score = SIGN * Told.knowing(sentence);
      for (String term : sentence.terms()) {
        score += rarity.applyAsDouble(term);
      }
      if (score > most + 0.5) {
        most = score;
        best = sentence;
      }
    }
    return window(best, text, language, rarity);
  }

  /** The echo of one sentence, every term weighed the same. */
  static String plain(Sentence sentence, String text, Language language) {
    return window(sentence, text, language, term -> 1.0);
  }

  private static String window(
      Sentence sentence, String text, Language language, ToDoubleFunction<String> rarity) {
    List<Token> words =
        sentence.words().stream()
            .filter(w -> w.start() >= sentence.start() && w.end() <= sentence.end())
            .toList();
    if (words.isEmpty()) {
      return trim(sentence.text());
    }
    if (size(words, 0, words.size() - 1, language) <= most(language)) {
      return trim(sentence.text());
    }
    int bestFrom = -1;
    int bestTo = -1;
    double best = -1;
    for (int from = 0; from < words.size(); from++) {
      if (!canStart(words, from, language)) {
        continue;
      }
      double score = clauseStart(words, from) ? CLAUSE : 0;
      for (int to = from; to < words.size(); to++) {
        if (size(words, from, to, language) > most(language)) {
          break;
        }
        Token word = words.get(to);
        if (to > from && boundary(words, to)) {
          score -= 0.9;
        }
        if (word.content()) {
          score += rarity.applyAsDouble(word.stem());
        }
        double whole = score + (to + 1 == words.size() || boundary(words, to + 1) ? CLAUSE : 0);
        if (canEnd(words, to, language) && whole > best) {
          best = whole;
          bestFrom = from;
          bestTo = to;
        }
      }
    }
    if (bestFrom < 0) {
      int to = 0;
      while (to + 1 < words.size() && size(words, 0, to + 1, language) <= most(language)) {
        to++;
      }
      return trim(text.substring(words.getFirst().start(), words.get(to).end()));
    }
    return trim(text.substring(words.get(bestFrom).start(), words.get(bestTo).end()));
  }

  private static int most(Language language) {
    return language == Language.EN ? MOST_WORDS : MOST_CHARS;
  }

  private static int size(List<Token> words, int from, int to, Language language) {
    if (language == Language.JA) {
      return words.get(to).end() - words.get(from).start();
    }
    int size = 0;
    for (int i = from; i <= to; i++) {
      // A word of hundreds of letters counts as many, so that an echo stays short.
      size +=
          words.get(i).wordClass() == WordClass.PUNCTUATION
              ? 0
              : 1 + (words.get(i).end() - words.get(i).start()) / 25;
    }
    return size;
  }

  /** Whether a clause ends before this word; the hyphen of a compound ends nothing. */
  private static boolean boundary(List<Token> words, int at) {
    Token word = words.get(at);
    boolean within =
        word.surface().equals("-")
            && at > 0
            && at + 1 < words.size()
            && words.get(at - 1).end() == word.start()
            && word.end() == words.get(at + 1).start();
    return !within && BOUNDARY.matcher(word.surface().toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean clauseStart(List<Token> words, int at) {
    return at == 0 || boundary(words, at - 1) || words.get(at - 1).surface().equals("and");
  }

  private static boolean canStart(List<Token> words, int at, Language language) {
    Token word = words.get(at);
    if (word.wordClass() == WordClass.PUNCTUATION || boundary(words, at)) {
      return false;
    }
    if (clauseStart(words, at)) {
      return !word.surface().equals("and") && !word.surface().equals("or");
    }
    if (language == Language.JA) {
      Token previous = words.get(at - 1);
      return word.content()
          && previous.wordClass() == WordClass.FUNCTION
          && !previous.surface().equals("の");
    }
    Token previous = words.get(at - 1);
    return word.content() && previous.wordClass() == WordClass.FUNCTION;
  }

  private static boolean canEnd(List<Token> words, int at, Language language) {
    Token word = words.get(at);
    if (word.wordClass() == WordClass.PUNCTUATION || boundary(words, at)) {
      return false;
    }
    boolean last = at + 1 == words.size();
    if (last || boundary(words, at + 1)) {
      return true;
    }
    Token next = words.get(at + 1);
    if (language == Language.JA) {
      return endsPhrase(word, next);
    }
    return word.content()
        && (word.wordClass() == WordClass.NOUN
            || next.wordClass() == WordClass.FUNCTION
            || next.wordClass() == WordClass.PUNCTUATION);
  }

  private static final Set<String> PARTICLES =
      Set.of("は", "が", "を", "に", "で", "と", "も", "へ", "から", "まで", "より", "とか", "や");
  private static final Set<String> CLOSINGS = Set.of("た", "だ", "ます", "です", "ない", "ん", "たい");

  /** Whether Japanese words may be cut here without cutting a verb from its ending. */
  private static boolean endsPhrase(Token word, Token next) {
    boolean noun = word.wordClass() == WordClass.NOUN && PARTICLES.contains(next.surface());
    boolean clause = CLOSINGS.contains(word.surface()) && !CLOSINGS.contains(next.surface());
    boolean plainVerb =
        word.wordClass() == WordClass.VERB
            && word.surface().equals(word.stem())
            && !CLOSINGS.contains(next.surface());
    return noun || clause || plainVerb;
  }

  private static final Pattern EDGES =
      Pattern.compile("^[\\s\"“”「」'’,、。.!?！？…;:()（）\\-–—]+|[\\s\"“”「」,、。.!?！？…;:()（）\\-–—]+$");

  /** Joints at the edges that mean nothing once the words stand alone. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "^(?i:(and|but|so|then|because|cause|well|or|plus|also|ay|oh+|ah|um|eh|yeah)[,\\s]+)+|^(ただし|ただ|でも|だから|それで|だけど|けど|で|あと|まあ)、"
              + "|(?<=(です|ます|た|だ|い|う|る|く))(から|ので|んで|けど|けれど|が|し)$"
              + "|(っていうのかな|っていうの|という感じ)$|(なん|ん)?(です|だ)(よね|ね|よ|かね|かなあ|かな|なあ)?$|(よね|ね|よ|なあ|かな)$");

  /** Without a quotation that is opened in it and not closed. */
  private static String closed(String words) {
    int open = words.lastIndexOf('「');
    return open > 0 && words.indexOf('」', open) < 0 ? words.substring(0, open) : words;
  }

  private static String trim(String words) {
    String trimmed = EDGES.matcher(words).replaceAll("");
    String flat = closed(trimmed.replaceAll("\\s+", " "));
    String bare = LOOSE.matcher(flat).replaceAll("");
    flat = bare.isBlank() ? flat : bare;
    if (flat.codePointCount(0, flat.length()) > 90) {
      flat = flat.substring(0, flat.offsetByCodePoints(0, 90));
    }
    return flat;
  }
}
