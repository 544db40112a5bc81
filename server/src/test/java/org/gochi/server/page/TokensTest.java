package org.gochi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of every pair of text and ground, both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
class TokensTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9A-F]{6}), (#[0-9A-F]{6})\\);");

  @ParameterizedTest
  @CsvSource({
    "ink,paper",
    "ink,raised",
    "ink,person-field",
    "ink,partner-field",
    "ink,both-field",
    "ink,needs-you-field",
    "quiet,paper",
    "quiet,raised",
    "quiet,person-field",
    "person,paper",
    "person,raised",
    "person,person-field",
    "partner,paper",
    "partner,raised",
    "partner,partner-field",
    "both,paper",
    "both,raised",
    "both,both-field",
    "affirmed,paper",
    "affirmed,raised",
    "affirmed,person-field",
    "needs-you,paper",
    "needs-you,raised",
    "danger,paper",
    "danger,raised",
    "danger,person-field",
    "paper,person",
    "paper,ink",
  })
  void text_isReadable(String text, String ground) throws IOException {
    for (int theme = 0; theme < 2; theme++) {
      assertThat(contrast(text, ground, theme)).as("theme %d", theme).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @CsvSource({"edge,paper", "edge,raised"})
  void edgesOfControls_areSeen(String edge, String ground) throws IOException {
    for (int theme = 0; theme < 2; theme++) {
      assertThat(contrast(edge, ground, theme)).as("theme %d", theme).isGreaterThanOrEqualTo(3);
    }
  }

  private static double contrast(String a, String b, int theme) throws IOException {
    Map<String, String[]> tokens = tokens();
    double one = luminance(Objects.requireNonNull(tokens.get(a))[theme]);
    double other = luminance(Objects.requireNonNull(tokens.get(b))[theme]);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** Relative luminance of an sRGB colour. */
  private static double luminance(String hex) {
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String[]> tokens() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(
            TokensTest.class.getResourceAsStream("/org/gochi/server/assets/css/tokens.css"))) {
      Map<String, String[]> tokens = new HashMap<>();
      Matcher m = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
      while (m.find()) {
        tokens.put(m.group(1), new String[] {m.group(2), m.group(3)});
      }
      return tokens;
    }
  }
}
