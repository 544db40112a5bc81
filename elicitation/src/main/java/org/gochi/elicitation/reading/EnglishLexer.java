package org.gochi.elicitation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English sentences by Apache OpenNLP's model, words by their characters, word classes by OpenNLP's
 * model, stems by Porter's English stemmer (Porter 1980, Snowball's revision).
 *
 * <p>The models (Universal Dependencies, English Web Treebank) are loaded when first needed, once.
 * They are not safe for several threads at once and a sentence takes well under a millisecond, so
 * one lock guards them. Stretches that no person writes (a line of thousands of characters, a word
 * of hundreds) are cut by rule, which keeps the time linear.
 */
final class EnglishLexer implements Lexer {
  static final EnglishLexer INSTANCE = new EnglishLexer();

  private static final int LONGEST_LINE = 4_000;
  private static final int LONGEST_SENTENCE = 600;
  private static final int LONGEST_TAGGED = 12_000;
  private static final int MOST_TAGGED_WORDS = 120;
  private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)*|\\p{N}+(?:[.,:/]\\p{N}+)*|[^\\s\\p{L}\\p{N}]");
  private static final Pattern HARD_STOP = Pattern.compile("[.!?]+[\"'”’)]*\\s+");

  private final ReentrantLock lock = new ReentrantLock();
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final WordList stop = WordList.of("stop_en.txt");
  private @Nullable SentenceDetectorME detector;
  private @Nullable POSTaggerME tagger;

  private EnglishLexer() {}

  @Override
  public List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      String line = lines.group();
      if (line.length() <= LONGEST_LINE) {
        lock.lock();
        try {
          for (opennlp.tools.util.Span span : detector().sentPosDetect(line)) {
            add(sentences, text, lines.start() + span.getStart(), lines.start() + span.getEnd());
          }
        } finally {
          lock.unlock();
        }
      } else {
        Matcher stops = HARD_STOP.matcher(line);
        int from = 0;
        while (stops.find()) {
          add(sentences, text, lines.start() + from, lines.start() + stops.end());
          from = stops.end();
        }
        add(sentences, text, lines.start() + from, lines.end());
      }
    }
    return sentences;
  }

  private static void add(List<Span> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST_SENTENCE) {
      int cut = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
      cut = cut <= start ? start + LONGEST_SENTENCE : cut;
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

  @Override
  public List<Token> words(String text, Span sentence) {
    List<Span> spans = new ArrayList<>();
    List<String> surfaces = new ArrayList<>();
    Matcher words = WORD.matcher(text).region(sentence.start(), sentence.end());
    while (words.find()) {
      spans.add(new Span(words.start(), words.end()));
      surfaces.add(words.group());
    }
    List<Token> tokens = new ArrayList<>(spans.size());
    lock.lock();
    try {
      String[] forms = new String[surfaces.size()];
      for (int i = 0; i < forms.length; i++) {
        forms[i] = surfaces.get(i).replace('’', '\'');
      }
      String[] tags = worthTagging(sentence, forms) ? tagger().tag(forms) : untagged(forms);
      for (int i = 0; i < forms.length; i++) {
        String lower =
            Normalizer.normalize(forms[i], Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        WordClass wordClass = wordClass(tags[i], forms[i]);
        boolean content =
            wordClass != WordClass.PUNCTUATION && !stop.holds(lower) && !stop.holds(bare(lower));
        tokens.add(
            new Token(
                spans.get(i).start(),
                spans.get(i).end(),
                surfaces.get(i),
                stem(bare(lower)),
                wordClass,
                content));
      }
    } finally {
      lock.unlock();
    }
    return tokens;
  }

  /** Word classes cost most of the reading; text pasted by the page does without. */
  private static boolean worthTagging(Span sentence, String[] forms) {
    return sentence.start() < LONGEST_TAGGED && forms.length <= MOST_TAGGED_WORDS;
  }

  private static String[] untagged(String[] forms) {
    String[] tags = new String[forms.length];
    Arrays.fill(tags, "NOUN");
    return tags;
  }

  private static String bare(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0 ? word.substring(0, apostrophe) : word;
  }

  private String stem(String word) {
    if (word.length() > 40) {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static WordClass wordClass(String tag, String form) {
    if (!Character.isLetterOrDigit(form.codePointAt(0))) {
      return WordClass.PUNCTUATION;
    }
    return switch (tag) {
      case "NOUN", "PROPN" -> WordClass.NOUN;
      case "VERB" -> WordClass.VERB;
      case "ADJ" -> WordClass.ADJECTIVE;
      case "ADV" -> WordClass.ADVERB;
      case "NUM" -> WordClass.NUMBER;
      case "PUNCT", "SYM" -> WordClass.PUNCTUATION;
      default -> WordClass.FUNCTION;
    };
  }

  private SentenceDetectorME detector() {
    SentenceDetectorME loaded = detector;
    if (loaded == null) {
      SentenceModel model = load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
      loaded = new SentenceDetectorME(model);
      detector = loaded;
    }
    return loaded;
  }

  private POSTaggerME tagger() {
    POSTaggerME loaded = tagger;
    if (loaded == null) {
      POSModel model = load("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
      loaded = new POSTaggerME(model, POSTagFormat.UD);
      tagger = loaded;
    }
    return loaded;
  }

  private interface Loader<T> {
    T load(InputStream in) throws IOException;
  }

  private static <T> T load(String resource, Loader<T> loader) {
    try (InputStream in = EnglishLexer.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("model missing: " + resource);
      }
      return loader.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
