package org.gochi.spiral.study.report;

import java.util.Locale;

/** Writes HTML in which strangers' words can never become markup. */
final class Html {
  private final StringBuilder out = new StringBuilder();

  /** Opens an element; attributes are given as name and value in turn. */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** An element with nothing but text in it. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Markup of our own, such as a style sheet. Never other people's words. */
  Html own(String markup) {
    out.append(markup);
    return this;
  }

  Html line() {
    out.append('\n');
    return this;
  }

  /** A coordinate as SVG wants it, whatever the language. */
  static String at(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          // Control characters are no part of HTML, not even as references.
          boolean allowed = c >= 32 || c == '\n' || c == '\t';
          out.append(allowed ? c : '\ufffd');
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
