package org.gochi.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prompts, one resource each, with places of the form <code>{{name}}</code> to be filled.
 *
 * <p>What is filled in is never read for places again, so words of a person cannot become part of
 * the prompt's form.
 */
final class Prompts {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");
  private static final Map<String, String> READ = new ConcurrentHashMap<>();

  private Prompts() {}

  /** The resource of the given name, without its version line. */
  static String text(String name) {
    return READ.computeIfAbsent(name, Prompts::read);
  }

  /**
   * The resource with its places filled.
   *
   * @throws IllegalArgumentException when a place has no filling
   */
  static String fill(String name, Map<String, String> fillings) {
    Matcher places = PLACE.matcher(text(name));
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      String filling = fillings.get(places.group(1));
      if (filling == null) {
        throw new IllegalArgumentException(name + ": nothing for " + places.group());
      }
      places.appendReplacement(filled, Matcher.quoteReplacement(filling));
    }
    return places.appendTail(filled).toString();
  }

  private static String read(String name) {
    try (InputStream in = Prompts.class.getResourceAsStream("prompts/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such prompt: " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.startsWith("# version") ? text.substring(text.indexOf('\n') + 1) : text;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
