package org.gochi.server.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.spiral.externalize.Found;

/**
 * The one way from anybody's words to HTML: people's words are plain text with their line breaks,
 * the partner's may hold a few marks ({@link Markdown}). No markup of theirs ever passes, no image
 * is loaded, and a link does nothing before it is clicked.
 */
public final class Prose {
  private Prose() {}

  /**
   * Words of an utterance that a card stands on.
   *
   * @param start first Unicode code point
   * @param end code point after the last
   */
  public record Cited(int start, int end, String card) {}

  /** Plain text. */
  public static Content plain(String text) {
    return html(Visible.escape(text));
  }

  /** A person's words, with each stretch that cards stand on leading to the first of them. */
  public static Content person(String text, List<Cited> cited) {
    return html(cite(text, cited));
  }

  /** The partner's words: a small part of Markdown. */
  public static Content partner(String text) {
    return html(Markdown.render(text));
  }

  private static final int MOST_SPANS = 64;
  private static final Pattern SPAN = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

  /**
   * Places as an address names them, {@code 3-8.12-15}; those that do not lie in the text are left
   * out.
   */
  static List<Found.Mark> spans(String named, String text) {
    int length = text.codePointCount(0, text.length());
    List<Found.Mark> spans = new ArrayList<>();
    int last = 0;
    for (String each : named.split("\\.", MOST_SPANS)) {
      Matcher span = SPAN.matcher(each);
      if (span.matches()) {
        int start = Integer.parseInt(span.group(1));
        int end = Integer.parseInt(span.group(2));
        if (last <= start && start < end && end <= length) {
          spans.add(new Found.Mark(start, end));
          last = end;
        }
      }
    }
    return List.copyOf(spans);
  }

  /** Plain text with some of it marked; spans in order, none touching another. */
  static Content marked(String before, String text, List<Found.Mark> spans, String behind) {
    StringBuilder html = new StringBuilder(Visible.escape(before));
    int at = 0;
    int point = 0;
    for (Found.Mark span : spans) {
      int from = text.offsetByCodePoints(at, span.start() - point);
      int to = text.offsetByCodePoints(from, span.end() - span.start());
      Visible.escape(text, at, from, html);
      html.append("<mark>");
      Visible.escape(text, from, to, html);
      html.append("</mark>");
      at = to;
      point = span.end();
    }
    Visible.escape(text, at, text.length(), html);
    return html(html.append(Visible.escape(behind)).toString());
  }

  private static Content html(String safe) {
    return output -> output.writeContent(safe);
  }

  /** Spans may overlap: the text is cut at each of their ends. */
  private static String cite(String text, List<Cited> cited) {
    int length = text.codePointCount(0, text.length());
    List<Cited> within =
        cited.stream()
            .filter(c -> c.start() >= 0 && c.start() < c.end() && c.end() <= length)
            .sorted(Comparator.comparingInt(Cited::start))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    within.forEach(
        c -> {
          cuts.add(c.start());
          cuts.add(c.end());
        });
    StringBuilder html = new StringBuilder(text.length() + 64 * within.size());
    List<Integer> ends = new ArrayList<>(cuts);
    int at = 0;
    for (int i = 0; i + 1 < ends.size(); i++) {
      int from = ends.get(i);
      int to = ends.get(i + 1);
      int next = text.offsetByCodePoints(at, to - from);
      List<String> cards =
          within.stream()
              .filter(c -> c.start() <= from && to <= c.end())
              .map(Cited::card)
              .distinct()
              .toList();
      if (cards.isEmpty()) {
        Visible.escape(text, at, next, html);
      } else {
        html.append("<a class=\"cited\" href=\"#card-")
            .append(Visible.escape(cards.getFirst()))
            .append("\" data-cards=\"")
            .append(Visible.escape(String.join(" ", cards)))
            .append("\">");
        Visible.escape(text, at, next, html);
        html.append("</a>");
      }
      at = next;
    }
    return html.toString();
  }
}
