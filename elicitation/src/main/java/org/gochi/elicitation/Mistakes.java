package org.gochi.elicitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.reading.Answer;
import org.gochi.elicitation.reading.Reader;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sign;
import org.gochi.elicitation.reading.Token;
import org.gochi.elicitation.reading.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds the interviewer's mistakes in a partner's utterances, whoever the partner is, in English
 * and Japanese. Utterances are heard in the order they were said; the cost of one is proportional
 * to its length.
 *
 * <p>Words that the partner gives back in quotation marks are the person's and are left out, except
 * when two questions are compared. A question said again, simpler, because the person asked what
 * was meant or named nothing, is no repetition.
 */
public final class Mistakes {
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*”|\"[^\"]*\"|「[^」]*」|『[^』]*』|‘[^’]*’");
  private static final Pattern SENTENCE = Pattern.compile("[^.?!。？！]+[.?!。？！]*");
  private static final int MOST_WORDS_BEFORE = 28;
  private static final int MOST_CHARS_BEFORE = 70;

  private final Set<String> persons = new HashSet<>();
  private final Map<String, List<Set<String>>> asked = new HashMap<>();
  private Language language = Language.EN;
  private @Nullable Reading answer;
  private boolean followedUp;

  /**
   * A mistake and the words that show it.
   *
   * @param mistake which one
   * @param utterance the id of the partner's utterance
   * @param words the words that show it
   */
  public record Found(Mistake mistake, String utterance, String words) {}

  /** Nothing heard yet; what the setting says counts as said by the person. */
  public Mistakes(Setting setting) {
    language = setting.language();
    persons.addAll(Reader.terms(setting.purpose()));
  }

  /** Nothing heard yet, in a setting without a purpose. */
  public Mistakes() {
    this(Setting.of(Language.EN));
  }

  /** The mistakes of a whole dialogue. */
  public static List<Found> in(List<Utterance> dialogue) {
    Mistakes mistakes = new Mistakes();
    return dialogue.stream().flatMap(u -> mistakes.hear(u).stream()).toList();
  }

  /** Takes the next utterance; gives the mistakes it makes, none for a person's. */
  public List<Found> hear(Utterance utterance) {
    if (utterance.speaker() == Speaker.PERSON) {
      Reading reading = Reader.read(utterance.text(), language);
      language = reading.language();
      answer = reading;
      persons.addAll(Reader.terms(utterance.text(), language));
      return List.of();
    }
    return new Check(utterance).found();
  }

  /** One utterance of the partner, looked at. */
  private final class Check {
    private final Utterance utterance;
    private final List<Found> found = new ArrayList<>();
    private final String bare;
    private final MistakeWordings wordings;
    private final Language spoken;

    Check(Utterance utterance) {
      this.utterance = utterance;
      String text = utterance.text().replace('’', '\'').toLowerCase(Locale.ROOT);
      this.bare = QUOTED.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
      // What is quoted may be in another language than the question.
      this.spoken = Reader.language(bare.isEmpty() ? text : bare, language);
      this.wordings = MistakeWordings.of(spoken);
    }

    List<Found> found() {
      List<String> sentences = sentences();
      for (String sentence : sentences) {
        wording(Mistake.LEADING, "leading", sentence);
        wording(Mistake.BARE_WHY, "bare_why", sentence);
        wording(Mistake.PRAISE, "praise", sentence);
        wording(Mistake.ADVICE, "advice", sentence);
      }
      two(sentences);
      concepts();
      repeated();
      paraphrase(sentences);
      passedOver();
      return List.copyOf(found);
    }

    private List<String> sentences() {
      List<String> sentences = new ArrayList<>();
      Matcher matcher = SENTENCE.matcher(bare);
      while (matcher.find()) {
        String sentence = matcher.group().strip().replaceAll("^[:：,、\\s]+", "");
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
      }
      return sentences;
    }

    private void add(Mistake mistake, String words) {
      if (found.stream().noneMatch(f -> f.mistake() == mistake)) {
        found.add(new Found(mistake, utterance.id(), words));
      }
    }

    private void wording(Mistake mistake, String list, String sentence) {
      String words = wordings.first(list, sentence);
      if (words != null) {
        add(mistake, words);
      }
    }

    private void two(List<String> sentences) {
      long marks = sentences.stream().filter(s -> s.endsWith("?") || s.endsWith("？")).count();
      String second = wordings.first("second_question", bare);
      boolean offer = is(Move.PROPOSE_STOP) || wordings.shows("ends", bare) || offersToStop();
      if ((marks > 1 || second != null) && !offer) {
        add(Mistake.DOUBLE, second == null ? bare : second);
      }
    }

    private boolean offersToStop() {
      boolean asks = bare.contains("?") || bare.contains("か。") || bare.contains("か、");
      return asks && (bare.contains("stop here") || bare.contains("一区切り"));
    }

    private boolean is(Move move) {
      return utterance.asked() != null && utterance.asked().move() == move;
    }

    private void concepts() {
      StringBuilder fresh = new StringBuilder();
      for (Token word : Reader.words(bare, spoken)) {
        boolean concept =
            word.content()
                && (word.wordClass() == WordClass.NOUN || word.wordClass() == WordClass.ADJECTIVE)
                && !persons.contains(word.stem())
                && !wordings.ofTheInterview(word.stem())
                && !wordings.ofTheInterview(word.surface());
        if (concept) {
          fresh.append(fresh.isEmpty() ? "" : " ").append(word.surface());
        }
      }
      // Before the person has said anything there is no concept that is theirs.
      if (!fresh.isEmpty() && answer != null) {
        add(Mistake.INTRODUCED_CONCEPT, fresh.toString());
      }
    }

    private void repeated() {
      String quotes =
          QUOTED
              .matcher(utterance.text())
              .results()
              .map(r -> plain(r.group()))
              .reduce("", (a, b) -> a + "|" + b);
      Set<String> words = new HashSet<>(List.of(plain(bare).split(" ")));
      if (spoken == Language.JA) {
        words = new HashSet<>();
        for (Token token : Reader.words(bare, spoken)) {
          words.add(token.stem());
        }
      }
      List<Set<String>> before = asked.computeIfAbsent(quotes, q -> new ArrayList<>());
      boolean again = is(Move.REPAIR) || is(Move.PROPOSE_STOP) || is(Move.CLOSE) || clarifies();
      for (Set<String> earlier : before) {
        if (!again && alike(words, earlier)) {
          add(Mistake.REPEATED, bare);
          break;
        }
      }
      before.add(words);
      if (before.size() > 40) {
        before.removeFirst();
      }
    }

    private boolean clarifies() {
      return answer != null
          && (answer.answer() == Answer.QUESTION_BACK
              || answer.answer() == Answer.VAGUE
              || answer.answer() == Answer.FELT
              || answer.answer() == Answer.NOTHING_READABLE);
    }

    private void paraphrase(List<String> sentences) {
      if (is(Move.TEACH_BACK) || is(Move.REFLECTION) || sentences.isEmpty()) {
        return;
      }
      String text = utterance.text();
      int ask = Math.max(text.lastIndexOf('?'), text.lastIndexOf('？'));
      int end = ask < 0 ? text.length() : ask;
      int last = -1;
      for (char mark : new char[] {'.', '!', '。', '！', ':', '：'}) {
        last = Math.max(last, text.lastIndexOf(mark, Math.max(0, end - 2)));
      }
      String before = last < 0 ? "" : text.substring(0, last);
      int size = spoken == Language.EN ? before.split("\\s+").length : before.length();
      if (size > (spoken == Language.EN ? MOST_WORDS_BEFORE : MOST_CHARS_BEFORE)) {
        add(Mistake.LONG_PARAPHRASE, before);
      }
    }

    private void passedOver() {
      Reading last = answer;
      if (last == null) {
        return;
      }
      boolean ends = is(Move.CLOSE) || wordings.shows("ends", bare);
      if (last.shows(Sign.IMPATIENCE) && last.answer() != Answer.STOP && ends && !offersToStop()) {
        add(Mistake.ENDED_ON_IMPATIENCE, bare);
      }
      boolean vague = last.answer() == Answer.VAGUE || last.answer() == Answer.FELT;
      boolean follows =
          is(Move.REPAIR) || wordings.shows("occasion", bare) || echoes(last) || offersToStop();
      if (vague && !followedUp && !follows) {
        add(Mistake.NO_FOLLOW_UP, bare);
      }
      followedUp = vague && follows;
    }

    /** Whether the partner gives back words of the answer itself. */
    private boolean echoes(Reading last) {
      Set<String> own = new HashSet<>();
      last.sentences().forEach(s -> s.words().forEach(w -> own.add(w.surface())));
      Matcher quoted = QUOTED.matcher(utterance.text());
      while (quoted.find()) {
        String inner = quoted.group().substring(1, quoted.group().length() - 1);
        List<Token> words = Reader.words(inner, spoken);
        if (!words.isEmpty() && words.stream().allMatch(w -> own.contains(w.surface()))) {
          return true;
        }
      }
      return false;
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    int union = one.size() + other.size() - common.size();
    return union > 0 && common.size() * 100 >= union * 80;
  }
}
