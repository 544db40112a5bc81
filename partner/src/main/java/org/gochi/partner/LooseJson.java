package org.gochi.partner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the JSON in what a model wrote: between its thoughts, its courtesies and its fences; with
 * the commas, comments and quotation marks that models get wrong; cut off at the limit of length,
 * then as far as it is whole.
 */
final class LooseJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_YAML_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  static final Pattern THOUGHTS =
      Pattern.compile("(?is)<(think|thinking|reasoning)>.*?</\\1>|^.*?</think>");

  /** Braces in prose are tried too; a text full of them is no answer. */
  private static final int TRIES = 64;

  private LooseJson() {}

  /** What was found, or what is wrong with it. */
  record Found(@Nullable JsonNode value, String fault) {}

  /** The first value in the text, an object or a list, that is of the wanted form. */
  static Found in(String text, Predicate<JsonNode> wanted) {
    String plain = THOUGHTS.matcher(text).replaceAll("");
    String fault = "there is no JSON object";
    int tries = 0;
    for (int from = next(plain, 0); from >= 0 && tries < TRIES; from = next(plain, from + 1)) {
      tries++;
      Extent extent = extent(plain, from);
      try {
        JsonNode value = JSON.readTree(extent.of(plain));
        if (wanted.test(value)) {
          return new Found(value, "");
        }
        fault = tries == 1 ? "it is not of the form that was asked for" : fault;
      } catch (JacksonException broken) {
        fault = tries == 1 ? "the JSON is broken: " + broken.getOriginalMessage() : fault;
      }
    }
    return new Found(null, fault);
  }

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{' || text.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  /** Where a value ends, and what has to be added when it ends too soon. */
  private record Extent(int from, int to, String closing) {
    String of(String text) {
      return text.substring(from, to) + closing;
    }
  }

  /** A value that is cut off ends after the last of its objects that is whole. */
  private static Extent extent(String text, int from) {
    Deque<Character> open = new ArrayDeque<>();
    boolean quoted = false;
    int whole = -1;
    String closing = "";
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        open.push(c == '{' ? '}' : ']');
      } else if (c == '}' || c == ']') {
        open.poll();
        if (open.isEmpty()) {
          return new Extent(from, i + 1, "");
        }
        if (c == '}' && open.size() <= 2) {
          whole = i + 1;
          closing = closing(open);
        }
      }
    }
    return whole < 0 ? new Extent(from, text.length(), "") : new Extent(from, whole, closing);
  }

  private static String closing(Deque<Character> open) {
    StringBuilder out = new StringBuilder();
    open.forEach(out::append);
    return out.toString();
  }
}
