package org.gochi.elicitation.expert.bench;

import java.util.List;
import java.util.Locale;

/** A run as one page that needs nothing else: curves and tables, light and dark. */
public final class HtmlReport {
  private HtmlReport() {}

  /** The page. */
  public static String of(Bench.Results results, List<Table> more) {
    StringBuilder tables = new StringBuilder();
    new Tables(results).all().forEach(table -> append(tables, table));
    more.forEach(table -> append(tables, table));
    Bench.Setup setup = results.setup();
    long cooperative = setup.dossiers().stream().filter(each -> each.cooperative()).count();
    String said =
        String.format(
            Locale.ROOT,
            "%d simulated people (%d cooperative, %d hard), %s, seed %d, %d %s each.",
            setup.dossiers().size(),
            cooperative,
            setup.dossiers().size() - cooperative,
            setup.turns() == null
                ? setup.turnsAnItem() + " turns an item"
                : setup.turns() + " turns a dialogue",
            setup.seed(),
            setup.runs(),
            setup.runs() == 1 ? "dialogue" : "dialogues");
    return Texts.all("report.html")
        .replace("{{setup}}", escape(said))
        .replace("{{curves}}", Curves.svg(results))
        .replace("{{tables}}", tables);
  }

  private static void append(StringBuilder page, Table table) {
    page.append("<h2>").append(escape(table.title())).append("</h2>\n");
    page.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    table
        .head()
        .forEach(cell -> page.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    page.append("</tr></thead><tbody>\n");
    for (List<String> row : table.rows()) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody></table></div>\n");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
