package org.gochi.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The detector against sentences labelled by hand. */
class MistakesTest {

  private record Labelled(Language language, String label, String before, String said) {

    List<String> found() {
      Mistakes mistakes = new Mistakes(Setting.of(language));
      mistakes.hear(Utterance.person("u1", before));
      return mistakes.hear(Utterance.partner("p1", said, null)).stream()
          .map(found -> found.mistake().word())
          .toList();
    }
  }

  private static List<Labelled> labelled() throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t");
          labelled.add(new Labelled(Language.ofTag(fields[0]), fields[1], fields[2], fields[3]));
        }
      }
    }
    return labelled;
  }

  @Test
  void whatIsAMistakeIsFound() throws IOException {
    List<Labelled> wrong = labelled().stream().filter(l -> !l.label().equals("none")).toList();
    assertThat(wrong).hasSizeGreaterThan(110);
    List<Labelled> missed = wrong.stream().filter(l -> !l.found().contains(l.label())).toList();
    assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void whatIsNoneIsLeftAlone() throws IOException {
    assertThat(labelled()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(labelled())
        .filteredOn(l -> l.label().equals("none"))
        .allSatisfy(l -> assertThat(l.found()).as(l.said()).isEmpty());
  }

  @Test
  void aQuestionAskedTwiceIsFoundButNotAfterAPushback() {
    Mistakes mistakes = new Mistakes();
    mistakes.hear(Utterance.person("u1", "The hum drops."));
    mistakes.hear(Utterance.partner("p1", "“The hum drops”: what does that tell you?", null));
    mistakes.hear(Utterance.person("u2", "It is dry."));
    assertThat(
            mistakes.hear(
                Utterance.partner("p2", "“The hum drops”: what does that tell you?", null)))
        .extracting(Mistakes.Found::mistake)
        .contains(Mistake.REPEATED);
    mistakes.hear(Utterance.person("u3", "What do you mean?"));
    assertThat(
            mistakes.hear(
                Utterance.partner("p3", "“The hum drops”: what does that tell you?", null)))
        .extracting(Mistakes.Found::mistake)
        .doesNotContain(Mistake.REPEATED);
  }
}
