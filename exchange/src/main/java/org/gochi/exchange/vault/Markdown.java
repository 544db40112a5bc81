package org.gochi.exchange.vault;

import java.util.List;
import java.util.regex.Pattern;

/** Pieces of Markdown in which people's words stay exactly as they were said. */
final class Markdown {
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_\\[\\]<>|~$^]");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([#+>=-]|\\d+[.)])");
  private static final Pattern NOT_BLOCK = Pattern.compile("[^A-Za-z0-9-]+");

  private Markdown() {}

  /** Text that no Markdown program takes for markup. */
  static String words(String text) {
    String inline = INLINE.matcher(text).replaceAll("\\\\$0");
    return LINE_START
        .matcher(inline)
        .replaceAll(
            m -> {
              String mark = m.group(2);
              String escaped =
                  mark.length() > 1
                      ? mark.substring(0, mark.length() - 1)
                          + "\\\\"
                          + mark.charAt(mark.length() - 1)
                      : "\\\\" + mark;
              return m.group(1) + escaped;
            });
  }

  /** A callout with a title and any lines below. */
  static String callout(String type, boolean folded, String title, String body) {
    StringBuilder out = new StringBuilder("> [!").append(type).append(folded ? "]- " : "] ");
    out.append(title).append('\n');
    body.lines().forEach(line -> out.append("> ").append(line).append('\n'));
    return out.toString();
  }

  /** The id of a block, from any id: Obsidian takes letters, digits and dashes only. */
  static String block(String id) {
    return NOT_BLOCK.matcher(id).replaceAll("-");
  }

  /** A text as YAML; a JSON string is one. */
  static String yaml(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                  if (c < 32) {
                    out.append(String.format("\\u%04x", c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.append('"').toString();
  }

  /** A list of texts as YAML on one line. */
  static String yaml(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(Markdown::yaml).toList()) + "]";
  }
}
