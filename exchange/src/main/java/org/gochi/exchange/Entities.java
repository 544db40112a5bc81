package org.gochi.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML and WebVTT. */
public final class Entities {
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,7}|[a-z]{2,6});");

  private Entities() {}

  /** Replaces the entities that occur in text; unknown ones stay. */
  public static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher entity = ENTITY.matcher(text);
    StringBuilder out = new StringBuilder();
    while (entity.find()) {
      entity.appendReplacement(out, Matcher.quoteReplacement(character(entity.group(1))));
    }
    return entity.appendTail(out).toString();
  }

  private static String character(String name) {
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x");
      try {
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
      } catch (NumberFormatException e) {
        return "&" + name + ";";
      }
    }
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> "&" + name + ";";
    };
  }
}
