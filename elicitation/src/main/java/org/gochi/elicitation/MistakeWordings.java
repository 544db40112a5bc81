package org.gochi.elicitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.reading.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The wordings of one language by which an interviewer's mistakes are known; kept as resources. */
final class MistakeWordings {
  private static final Map<Language, MistakeWordings> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new MistakeWordings(language));
    }
  }

  private final Map<String, Pattern> lists = new HashMap<>();
  private final Set<String> interview;

  private MistakeWordings(Language language) {
    String file = "mistakes_" + language.tag() + ".yaml";
    try (InputStream in = open(file)) {
      new YAMLMapper()
          .readValue(in, new TypeReference<Map<String, List<String>>>() {})
          .forEach((name, list) -> lists.put(name, Pattern.compile(String.join("|", list))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (InputStream in = open("interview_" + language.tag() + ".txt")) {
      String words =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*$", "");
      interview = new HashSet<>(Reader.terms(words, language));
      interview.addAll(List.of(words.split("\\s+")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    InputStream in = MistakeWordings.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("resource missing: " + file);
    }
    return in;
  }

  static MistakeWordings of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The words of the first wording of a list that shows in the text; null when none does. */
  @Nullable String first(String list, String text) {
    Matcher matcher = Objects.requireNonNull(lists.get(list)).matcher(text);
    return matcher.find() ? matcher.group() : null;
  }

  boolean shows(String list, String text) {
    return first(list, text) != null;
  }

  /** Whether a term belongs to the interview itself. */
  boolean ofTheInterview(String term) {
    return interview.contains(term);
  }
}
