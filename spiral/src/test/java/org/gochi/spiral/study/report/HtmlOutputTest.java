package org.gochi.spiral.study.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.Limits;
import org.gochi.spiral.study.Study;
import org.gochi.spiral.study.StudyOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlOutputTest {
  private static final String TALK =
      """
      # The hum
      Aiko: Before it runs dry the bright hum goes dull, like a bell under a cloth.
      Partner: Like a bell under a cloth. What does the dull hum tell you?
      Aiko: The dull hum tells me the grease is gone.
      Partner: The grease is gone. Is there a flutter between bright and dull?
      Aiko: Yes, a grease flutter comes twice a minute.
      Partner: A grease flutter twice a minute. When is the grease flutter wrong?
      Aiko: In the cold, <script>alert(1)</script> & "so on".
      Partner: In the cold the grease flutter is wrong.
      Aiko: Only in the cold.
      Partner: Only in the cold.
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void oneDialogue_opensWithTheFourAnswersAndHoldsEveryWord(String language) throws IOException {
    String html = report(TALK, Locale.forLanguageTag(language));
    assertThat(html).startsWith("<!doctype html>").contains("<html lang=\"" + language + "\">");
    assertThat(html.split("<section class=\"answer\">")).hasSize(5);
    assertThat(html).contains("class=\"ribbon\"").contains("id=\"d1t9\"");
    for (String line : TALK.lines().skip(1).toList()) {
      String words = line.substring(line.indexOf(": ") + 2);
      assertThat(text(html)).contains(words);
    }
  }

  @Test
  void strangersWords_neverBecomeMarkup() throws IOException {
    assertThat(report(TALK, Locale.ENGLISH))
        .doesNotContain("<script>alert")
        .doesNotContain("alert(1)</script>");
  }

  @Test
  void nothing_isLoadedFromANetwork() throws IOException {
    assertThat(report(TALK, Locale.ENGLISH))
        .contains("default-src 'none'")
        .doesNotContainPattern("(?i)(src|href)=\"(https?:)?//")
        .doesNotContainPattern("(?i)url\\(|@import");
  }

  @Test
  void everyFigure_leadsToAPlaceThatExists() throws IOException {
    for (String input : List.of(TALK, corpus(30))) {
      String html = report(input, Locale.ENGLISH);
      Set<String> ids = new HashSet<>();
      Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
      while (id.find()) {
        assertThat(ids.add(id.group(1))).as("id %s comes once", id.group(1)).isTrue();
      }
      Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
      int links = 0;
      while (link.find()) {
        links++;
        assertThat(ids).contains(link.group(1));
      }
      assertThat(links).isGreaterThan(20);
    }
  }

  @Test
  void everyElement_isClosed() throws IOException {
    String html = report(TALK, Locale.ENGLISH).replaceAll("(?s)<(style|script)>.*?</\\1>", "");
    for (String tag :
        List.of("div", "section", "article", "a", "p", "svg", "details", "table", "g", "figure")) {
      assertThat(html.split("<" + tag + "[ >]").length)
          .as(tag)
          .isEqualTo(html.split("</" + tag + ">").length);
    }
  }

  @Test
  void fields_holdWholeExpressions_wideAndForANarrowPage() throws IOException {
    String html = report(TALK, Locale.ENGLISH);
    for (String layout : List.of("wide", "tall")) {
      String svg = html.substring(html.indexOf("<svg class=\"" + layout + "\""));
      svg = svg.substring(0, svg.indexOf("</svg>"));
      Matcher entry = Pattern.compile("class=\"entry [ab]\"[^>]*>([^<]+)<").matcher(svg);
      int entries = 0;
      while (entry.find()) {
        entries++;
        assertThat(entry.group(1)).doesNotContainPattern("^(the|a|in) | (the|a|in|is|and)$");
      }
      assertThat(entries).isPositive();
    }
  }

  @Test
  void expression_standsInTheFieldOfTheSideThatSaidItFirst() throws IOException {
    String html =
        report(
            """
            Person: I push with a tip of the stick.
            Partner: When does the tip of the stick ring?
            Person: Now the tip of the stick rings late.
            Partner: Late, I see.
            """,
            Locale.ENGLISH);
    assertThat(html).containsPattern("class=\"entry a\"[^>]*>tip of the stick<");
    assertThat(html).doesNotContainPattern("class=\"entry b\"[^>]*>tip of the stick<");
  }

  @Test
  void corpus_showsTheMostTellingAndListsTheRest() throws IOException {
    String html = report(corpus(30), Locale.ENGLISH);
    assertThat(html.split("<article")).hasSize(Selection.SHOWN + 1);
    assertThat(html).contains("k29").contains("30 dialogues");
  }

  @Test
  void oneSpeakerAndBadInput_makeAReportToo() throws IOException {
    assertThat(report("Ann: alone\nAnn: still alone\n", Locale.ENGLISH))
        .contains("Only one speaks here");
    assertThat(report("nothing to read", Locale.ENGLISH)).contains("none of the known formats");
  }

  @Test
  void languages_haveTheSameSentences() {
    for (String bundle : List.of("report.report", "summary")) {
      assertThat(keys(bundle, Locale.JAPANESE)).isEqualTo(keys(bundle, Locale.ENGLISH));
    }
  }

  private static Set<String> keys(String bundle, Locale locale) {
    return ResourceBundle.getBundle(
            "org.gochi.spiral.study." + bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }

  private static String corpus(int dialogues) {
    StringBuilder rows = new StringBuilder();
    for (int d = 0; d < dialogues; d++) {
      rows.append("{\"conversation_id\":\"k").append(d).append("\",\"conversation\":[");
      for (int t = 0; t < 12; t++) {
        rows.append(t == 0 ? "" : ",").append("{\"role\":\"");
        rows.append(t % 2 == 0 ? "user" : "assistant").append("\",\"content\":\"word");
        rows.append((d * 7 + t / 2) % 11).append(" thing").append((d + t) % 5).append("\"}");
      }
      rows.append("]}\n");
    }
    return rows.toString();
  }

  private static String text(String html) {
    return html.substring(html.indexOf("class=\"talk\""))
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String report(String input, Locale locale) throws IOException {
    StudyOptions options = new StudyOptions(null, false, 20, 1, Map.of(), 2, Limits.USUAL);
    StringWriter out = new StringWriter();
    new Study(options, List.of(new HtmlOutput(out, options, locale)), p -> {})
        .run(
            c ->
                c.read(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), "talk.md"));
    return out.toString();
  }
}
