package org.gochi.exchange.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.own.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VaultTest {
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\]|#]+)(?:#\\^([^\\]|]+))?(?:\\|[^\\]]*)?]]");

  private final Map<String, String> english = Vault.of(Sample.ba(), Locale.ENGLISH).files();

  @Test
  void everyCardDialogueAndTheMap_isAFile() {
    assertThat(english.keySet())
        .containsExactlyInAnyOrder(
            "Dry bearings.md",
            "Cards/It goes dull before it runs dry.md",
            "Cards/Then it needs grease today.md",
            "Dialogues/The hum.md",
            "Map.canvas");
  }

  @Test
  void card_hasFrontMatterStatementQuoteAndLink() {
    assertThat(english.get("Cards/It goes dull before it runs dry.md"))
        .isEqualTo(
            """
            ---
            tags: ["gochi", "gochi/cue", "gochi/corrected"]
            aliases: ["It goes dull before it runs dry."]
            id: "c1"
            kind: "cue"
            standing: "corrected"
            ownWords: 0.80
            ---

            It goes dull before it runs dry.

            ## Said

            > [!quote] [[Dialogues/The hum#^u2|The hum]]
            > hum goes dull

            ## Links

            - tells → [[Cards/Then it needs grease today|Then it needs grease today]]

            > [!note]- Earlier versions
            > - It goes dull. · proposed · 2026-05-04
            """);
  }

  @Test
  void dialogue_hasABlockForEveryUtteranceOfEveryBranch() {
    assertThat(english.get("Dialogues/The hum.md"))
        .contains(
            "> [!person] Aiko · 2026-05-04T08:15\n> The hum goes dull 🔧 before it runs dry.\n\n^u2\n")
        .contains("## Other branches\n\n> [!partner] scripted")
        .contains("\n^u3\n")
        .contains("\n^u3b\n");
  }

  @Test
  void everyWikilink_leadsToANoteAndABlockThatExist() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
      Map<String, String> files = Vault.of(Sample.ba(), locale).files();
      int links = 0;
      for (String text : files.values()) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
          links++;
          assertThat(files).containsKey(link.group(1) + ".md");
          if (link.group(2) != null) {
            assertThat(files.get(link.group(1) + ".md")).contains("\n^" + link.group(2) + "\n");
          }
        }
      }
      assertThat(links).isGreaterThan(4);
    }
  }

  @Test
  void japanese_headingsAndFolders() {
    Map<String, String> files = Vault.of(Sample.ba(), Locale.JAPANESE).files();
    assertThat(files).containsKeys("対話/The hum.md", "見取り図.canvas");
    assertThat(files.get("カード/It goes dull before it runs dry.md"))
        .contains("## 語られた言葉")
        .contains("- を知らせる → ");
  }

  @Test
  void canvas_isJsonCanvasWithIntegerPlacesAndNodesThatExist() {
    JsonNode canvas = JsonMapper.shared().readTree(english.get("Map.canvas"));
    Set<String> ids = new HashSet<>();
    for (JsonNode node : canvas.path("nodes")) {
      ids.add(node.path("id").asString());
      assertThat(node.path("x").isInt() && node.path("width").isInt()).isTrue();
      if (node.path("type").asString().equals("file")) {
        assertThat(english).containsKey(node.path("file").asString());
      }
    }
    assertThat(canvas.path("edges")).hasSize(1);
    JsonNode edge = canvas.at("/edges/0");
    assertThat(ids).contains(edge.path("fromNode").asString(), edge.path("toNode").asString());
    assertThat(edge.path("label").asString()).isEqualTo("tells");
  }

  @Test
  void names_areSafeAndUnlike() {
    NoteNames names = new NoteNames();
    assertThat(names.of("a/b: c? [d] #e", "x")).isEqualTo("a b c d e");
    assertThat(names.of("A B C D E", "x")).isEqualTo("A B C D E 2");
    assertThat(names.of("../..", "id-1")).isEqualTo("id-1");
    assertThat(names.of("CON", "x")).isEqualTo("CON_");
    assertThat(names.of("長".repeat(100), "x").codePoints().count()).isEqualTo(60);
  }

  @Test
  void words_stayWordsInMarkdown() {
    assertThat(Markdown.words("# not a heading\n1. no list [[no link]] <b>*x*"))
        .isEqualTo("\\# not a heading\n1\\. no list \\[\\[no link\\]\\] \\<b\\>\\*x\\*");
  }

  @Test
  void write_leavesOtherNotesAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mine.md"), "mine");
    Vault.of(Sample.ba(), Locale.ENGLISH).write(folder);
    assertThat(folder.resolve("mine.md")).hasContent("mine");
    assertThat(folder.resolve("Cards/Then it needs grease today.md")).exists();
  }
}
