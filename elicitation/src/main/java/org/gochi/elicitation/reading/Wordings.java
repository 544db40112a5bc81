package org.gochi.elicitation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The wordings of one language by which signs are known. */
final class Wordings {
  private static final Map<Language, Wordings> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Wordings("signs_" + language.tag() + ".yaml"));
    }
  }

  private final Map<Sign, Pattern> signs = new EnumMap<>(Sign.class);
  private final WordList talk;
  private final Pattern term;
  private final Pattern opener;
  private final Pattern closer;

  private Wordings(String file) {
    Map<String, List<String>> lists;
    try (InputStream in = Wordings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + file);
      }
      lists = new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Sign sign : Sign.values()) {
      signs.put(sign, pattern(file, lists, sign.name().toLowerCase(Locale.ROOT)));
    }
    talk = WordList.of(file.replace("signs_", "meta_").replace(".yaml", ".txt"));
    term = pattern(file, lists, "term");
    opener = pattern(file, lists, "opener");
    closer = pattern(file, lists, "closer");
  }

  private static Pattern pattern(String file, Map<String, List<String>> lists, String name) {
    List<String> wordings = lists.get(name);
    if (wordings == null || wordings.isEmpty()) {
      throw new IllegalStateException(file + " has no list " + name);
    }
    return Pattern.compile(String.join("|", wordings));
  }

  static Wordings of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The signs that a plain text shows. */
  EnumSet<Sign> in(String plain) {
    EnumSet<Sign> found = EnumSet.noneOf(Sign.class);
    signs.forEach(
        (sign, pattern) -> {
          if (pattern.matcher(plain).find()) {
            found.add(sign);
          }
        });
    return found;
  }

  /** The plain text with every wording of a sign blanked out, char by char. */
  String blank(Sign sign, String plain, char blank) {
    Matcher matcher = Objects.requireNonNull(signs.get(sign)).matcher(plain);
    StringBuilder out = new StringBuilder(plain);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        out.setCharAt(i, blank);
      }
    }
    return out.toString();
  }

  /** Whether a word is about the talk itself. */
  boolean ofTheTalk(Token word) {
    return talk.holds(word.stem()) || talk.holds(word.surface().toLowerCase(Locale.ROOT));
  }

  /** Where a plain text marks a word as one of the trade: from and to; null when it does not. */
  int @Nullable [] term(String plain) {
    Matcher matcher = term.matcher(plain);
    if (!matcher.find()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        return new int[] {matcher.start(group), matcher.end(group)};
      }
    }
    return null;
  }

  /** How many chars at the start of a plain text say nothing. */
  int opener(String plain) {
    Matcher matcher = opener.matcher(plain);
    return matcher.find() && matcher.start() == 0 ? matcher.end() : 0;
  }

  /** Where, in a plain text, a close that says nothing begins; its length when there is none. */
  int closer(String plain) {
    Matcher matcher = closer.matcher(plain);
    int from = Math.max(0, plain.length() - 40);
    return matcher.find(from) ? matcher.start() : plain.length();
  }
}
