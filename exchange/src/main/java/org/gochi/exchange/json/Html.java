package org.gochi.exchange.json;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.Entities;

/** Words out of raw HTML, as early ShareGPT collections hold it. */
final class Html {
  private static final Pattern IS_HTML =
      Pattern.compile("<(p|div|br|pre|ul|ol|li|h[1-6]|table|span)(\\s[^<>]{0,2000})?/?>");
  private static final Pattern DROPPED =
      Pattern.compile("(?is)<(script|style|button|svg)\\b[^>]*>.*?</\\1\\s*>");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^<>]*>");

  private Html() {}

  /** Plain text with code between fences; what is no HTML comes back unchanged. */
  static String plain(String value) {
    if (!value.startsWith("<") || !IS_HTML.matcher(value).find()) {
      return value;
    }
    Matcher tag = TAG.matcher(DROPPED.matcher(value).replaceAll(""));
    StringBuilder out = new StringBuilder();
    while (tag.find()) {
      boolean closes = !tag.group(1).isEmpty();
      String with =
          switch (tag.group(2).toLowerCase(Locale.ROOT)) {
            case "pre" -> "\n```\n";
            case "br" -> "\n";
            case "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6" ->
                closes ? "\n" : "";
            case "td", "th" -> " ";
            default -> "";
          };
      tag.appendReplacement(out, with);
    }
    tag.appendTail(out);
    return Entities.decode(out.toString()).replaceAll("\n{3,}", "\n\n").strip();
  }
}
