package org.gochi.induction.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Function words of one language, by category: the markers of coordination (Danescu-Niculescu-Mizil
 * et al. 2012) and of style matching. The lists are ours, kept as resources: a line names a
 * category and then its words; words of the category {@code other} are function words but no
 * markers.
 */
public final class FunctionWords {
  /** Function words that mark nothing. */
  public static final String OTHER = "other";

  private static final FunctionWords ENGLISH = read("function-words-en.txt");
  private static final FunctionWords JAPANESE = read("function-words-ja.txt");
  private static final FunctionWords BOTH = ENGLISH.and(JAPANESE);

  private final Map<String, Set<String>> categories;
  private final Set<String> all;

  private FunctionWords(Map<String, Set<String>> categories) {
    this.categories = Collections.unmodifiableMap(categories);
    var every = new HashSet<String>();
    categories.values().forEach(every::addAll);
    all = Collections.unmodifiableSet(every);
  }

  public static FunctionWords english() {
    return ENGLISH;
  }

  public static FunctionWords japanese() {
    return JAPANESE;
  }

  /** Both languages under the categories' common names: for talk that mixes them. */
  public static FunctionWords both() {
    return BOTH;
  }

  /** Words by marker category, in the order of the resource; without {@link #OTHER}. */
  public Map<String, Set<String>> markers() {
    var markers = new LinkedHashMap<>(categories);
    markers.remove(OTHER);
    return Collections.unmodifiableMap(markers);
  }

  /** Every function word, markers and others. */
  public Set<String> all() {
    return all;
  }

  /** Whether the form is content: it bears a letter and is no function word. */
  public boolean isContent(String form) {
    return !all.contains(form) && form.codePoints().anyMatch(Character::isLetter);
  }

  private FunctionWords and(FunctionWords other) {
    var joined = new LinkedHashMap<String, Set<String>>();
    for (FunctionWords each : new FunctionWords[] {this, other}) {
      each.categories.forEach(
          (name, words) -> joined.computeIfAbsent(name, k -> new LinkedHashSet<>()).addAll(words));
    }
    return new FunctionWords(joined);
  }

  private static FunctionWords read(String resource) {
    try (InputStream in = FunctionWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + resource + " is not in the jar");
      }
      var categories = new LinkedHashMap<String, Set<String>>();
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] words = line.strip().split("\\s+");
        if (words[0].isEmpty() || words[0].startsWith("#")) {
          continue;
        }
        Set<String> category = categories.computeIfAbsent(words[0], k -> new LinkedHashSet<>());
        for (int i = 1; i < words.length; i++) {
          category.add(words[i]);
        }
      }
      return new FunctionWords(categories);
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + resource + " cannot be read", e);
    }
  }
}
