package org.gochi.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Markdown that a partner's reply may use: paragraphs, lists, quotations, code,
 * emphasis, and links to http and https addresses. Everything else is text. Runs in time
 * proportional to the text: no nesting, no backtracking over more than a line.
 */
final class Markdown {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6} +(.*?)#* *$");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:```|~~~).*$");

  /** In order: code, image, link, bold, emphasis. Bounded, so that hostile text costs no more. */
  private static final Pattern INLINE =
      Pattern.compile(
          "`([^`\\n]{1,500})`"
              + "|!\\[([^\\]\\n]{0,300})\\]\\([^)\\n]{0,2000}\\)"
              + "|\\[([^\\]\\n]{1,300})\\]\\(([^)\\s]{1,2000})\\)"
              + "|\\*\\*([^*\\n]{1,1000})\\*\\*"
              + "|(?<![\\p{L}\\p{N}*])\\*([^*\\s][^*\\n]{0,1000})\\*(?![\\p{L}\\p{N}*])");

  /** An address that leads nowhere but where it says: a plain host, visible ASCII after it. */
  private static final Pattern OUTSIDE =
      Pattern.compile("^https?://([a-z0-9.-]+(?::\\d{1,5})?)(?:[/?#][!-~&&[^\"'<>\\\\]]*)?$");

  /** What a line can belong to; the first that fits, a paragraph at last. */
  private enum Block {
    BULLETS("ul", "^ {0,3}[-*+•] +(.*)$"),
    NUMBERS("ol", "^ {0,3}\\d{1,3}[.)] +(.*)$"),
    QUOTE("blockquote", "^ {0,3}> ?(.*)$"),
    PARAGRAPH("p", "^(.*)$");

    final String tag;
    final Pattern line;

    Block(String tag, String line) {
      this.tag = tag;
      this.line = Pattern.compile(line);
    }
  }

  private final StringBuilder html = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private Block open = Block.PARAGRAPH;

  private Markdown() {}

  static String render(String text) {
    Markdown page = new Markdown();
    page.blocks(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    return page.html.toString();
  }

  private void blocks(String[] all) {
    for (int i = 0; i < all.length; i++) {
      String line = all[i];
      if (FENCE.matcher(line).matches()) {
        flush();
        StringBuilder code = new StringBuilder();
        while (++i < all.length && !FENCE.matcher(all[i]).matches()) {
          code.append(all[i]).append('\n');
        }
        html.append("<pre><code>").append(Visible.escape(code.toString())).append("</code></pre>");
        continue;
      }
      if (line.isBlank()) {
        flush();
        continue;
      }
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        flush();
        html.append("<p><strong>").append(Visible.escape(heading.group(1))).append("</strong></p>");
      } else {
        take(line);
      }
    }
    flush();
  }

  private void take(String line) {
    for (Block block : Block.values()) {
      Matcher m = block.line.matcher(line);
      if (m.matches()) {
        if (block != open) {
          flush();
          open = block;
        }
        lines.add(m.group(1));
        return;
      }
    }
  }

  private void flush() {
    if (!lines.isEmpty()) {
      html.append('<').append(open.tag).append('>');
      boolean items = open == Block.BULLETS || open == Block.NUMBERS;
      for (int i = 0; i < lines.size(); i++) {
        html.append(items ? "<li>" : i > 0 ? "<br>" : "");
        inline(lines.get(i));
        html.append(items ? "</li>" : "");
      }
      html.append("</").append(open.tag).append('>');
      lines.clear();
    }
    open = Block.PARAGRAPH;
  }

  private void inline(String line) {
    Matcher m = INLINE.matcher(line);
    int at = 0;
    while (m.find()) {
      Visible.escape(line, at, m.start(), html);
      at = m.end();
      if (m.group(1) != null) {
        html.append("<code>").append(Visible.escape(m.group(1))).append("</code>");
      } else if (m.group(2) != null) {
        html.append(Visible.escape(m.group(2)));
      } else if (m.group(3) != null) {
        link(m.group(3), m.group(4));
      } else if (m.group(5) != null) {
        html.append("<strong>").append(Visible.escape(m.group(5))).append("</strong>");
      } else {
        html.append("<em>").append(Visible.escape(m.group(6))).append("</em>");
      }
    }
    Visible.escape(line, at, line.length(), html);
  }

  /** The host stands beside the text, so that a link cannot say one place and lead to another. */
  private void link(String text, String address) {
    Matcher outside = OUTSIDE.matcher(address.toLowerCase(Locale.ROOT));
    if (!outside.matches()) {
      html.append(Visible.escape(text)).append(" (").append(Visible.escape(address)).append(')');
      return;
    }
    html.append(
            "<a class=\"outside\" rel=\"noopener noreferrer nofollow\" target=\"_blank\" href=\"")
        .append(Visible.escape(address))
        .append("\">")
        .append(Visible.escape(text))
        .append("</a> (")
        .append(Visible.escape(outside.group(1)))
        .append(')');
  }
}
