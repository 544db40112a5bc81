package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of text: a title, a head and rows, ready to be printed or to be put on a page.
 *
 * @param title what it shows
 * @param head the columns
 * @param rows the cells, as many in each row as there are columns
 */
public record Table(String title, List<String> head, List<List<String>> rows) {
  public Table {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** The table with aligned columns, the first to the left and the others to the right. */
  public String print() {
    List<List<String>> all = new ArrayList<>();
    all.add(head);
    all.addAll(rows);
    int[] widths = new int[head.size()];
    all.forEach(
        row -> {
          for (int i = 0; i < row.size(); i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
          }
        });
    StringBuilder text = new StringBuilder(title).append('\n');
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        String pad = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  static String points(Bootstrap difference) {
    return String.format(
        Locale.ROOT,
        "%+.1f [%+.1f, %+.1f]",
        100 * difference.mean(),
        100 * difference.low(),
        100 * difference.high());
  }
}
