package org.gochi.elicitation.expert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DossiersTest {
  private static final String GOOD = good();

  private static String good() {
    StringBuilder text =
        new StringBuilder(
            """
            schema: 1
            trade: testing
            about: How I read a log
            language: en
            voices: [terse]
            opening:
              says: ["{I read logs.}"]
              opens: [item-1]
            incidents:
              - id: crash
                terms: [crash]
                says: ["The crash in May."]
            items:
            """);
    for (int i = 1; i <= 16; i++) {
      text.append(
          """
            - id: item-%d
              kind: cue
              terms: [word%d]
              unlock: [{probe: [cue], about: [crash]}]
              says: ["{I see word%d.}"]
          """
              .formatted(i, i, i));
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Dossiers.Part.class)
  void bundledDossiersReadAndAreAllListed(Dossiers.Part part) throws Exception {
    Path folder =
        Path.of("src/main/resources/org/gochi/elicitation/expert/dossiers")
            .resolve(part.name().toLowerCase(java.util.Locale.ROOT));
    List<String> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .sorted()
              .toList();
    }
    assertThat(Dossiers.bundled(part)).extracting(Dossier::name).containsExactlyElementsOf(files);
  }

  @Test
  void wellFormedDossierReads() {
    Dossier dossier = Dossiers.parse("good.yaml", GOOD);

    assertThat(dossier.name()).isEqualTo("good");
    assertThat(dossier.known()).hasSize(16);
    assertThat(dossier.items().getFirst().says().getFirst().text()).isEqualTo("I see word1.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "voices: [terse] | voices: [shouting] | bad.yaml, line 5, voices[1]: there is no voice",
        "language: en | language: de | bad.yaml, line 4, language: en or ja is needed",
        "schema: 1 | schema: 7 | bad.yaml, line 1, schema: only schema 1 is known",
        "trade: testing | tirade: testing | bad.yaml, line 2, tirade: there is no field",
        "probe: [cue] | probe: [telepathy] | items[1].unlock[1].probe[1]: there is no probe",
        "about: [crash] | about: [nobody] | there is no item or incident \"nobody\"",
        "{I see word1.} | {I see word1. | says[1]: a brace is not closed",
        "id: item-2 | id: item-1 | the id \"item-1\" is used twice",
        "kind: cue | kind: hunch | there is no kind \"hunch\"",
        "trade: testing | 'trade: [testing' | not YAML",
      })
  void mistakeIsNamedWithFileLineAndField(String from, String to, String message) {
    assertThatThrownBy(
            () ->
                Dossiers.parse(
                    "bad.yaml",
                    GOOD.replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to))))
        .isInstanceOf(DossierException.class)
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void tooFewItemsAreRefused() {
    String few = GOOD.substring(0, GOOD.indexOf("  - id: item-16"));

    assertThatThrownBy(() -> Dossiers.parse("few.yaml", few))
        .hasMessageContaining("few.yaml, line")
        .hasMessageContaining("16 to 40 items, not 15");
  }

  @Test
  void itemThatNothingBringsOutIsRefused() {
    String stuck =
        GOOD.replaceFirst(
            "about: \\[crash\\]}\\]\n    says: \\[\"\\{I see word2",
            "about: [item-2]}]\n    says: [\"{I see word2");

    assertThatThrownBy(() -> Dossiers.parse("stuck.yaml", stuck))
        .hasMessageContaining("\"item-2\" can never be said");
  }

  @Test
  void correctionOfSomethingNotMistakenIsRefused() {
    String wrong = GOOD.replaceFirst("- id: item-3\n", "- id: item-3\n    corrects: item-2\n");

    assertThatThrownBy(() -> Dossiers.parse("wrong.yaml", wrong))
        .hasMessageContaining("corrects \"item-2\", which is not marked as mistaken");
  }

  @Test
  void emptyAndUnreadableFilesAreNamed(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> Dossiers.parse("empty.yaml", "")).hasMessageContaining("empty.yaml");
    assertThatThrownBy(() -> Dossiers.in(folder)).hasMessageContaining("there is no dossier here");
    assertThatThrownBy(() -> Dossiers.in(folder.resolve("none")))
        .hasMessageContaining("there is no such file or folder");
    Files.write(
        folder.resolve("latin.yaml"),
        "trade: P\u00e2tissier".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Dossiers.in(folder)).hasMessageContaining("latin.yaml: not UTF-8");
  }
}
