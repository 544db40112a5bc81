package org.gochi.spiral.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON is what {@code docs/analyze.schema.json} says. */
class SchemaTest {
  private final Schema schema;

  SchemaTest() throws IOException {
    schema =
        new Schema(
            JsonMapper.shared()
                .readTree(Files.readString(Path.of("..", "docs", "analyze.schema.json"))));
  }

  @Test
  void bothModesAndACorpus_fitTheSchema() throws IOException {
    fits(StudyTest.study(StudyTest.options(true, 2), StudyTest.alice(), "alice.tsv"));
    fits(StudyTest.study(StudyTest.options(false, 2), StudyTest.alice(), "alice.tsv"));
    fits(StudyTest.study(StudyTest.options(false, 2), StudyTest.corpus(30, 3), "rows"));
  }

  @Test
  void edges_fitTheSchema() throws IOException {
    for (String talk : new String[] {"A:\t\n", "A:\tone\nA:\ttwo\n", "A:\tx\nB:\ty\nC:\tx\n"}) {
      byte[] bytes = talk.getBytes(StandardCharsets.UTF_8);
      fits(StudyTest.study(StudyTest.options(false, 1), bytes, "t.tsv"));
      if (!talk.contains("A:\tone")) {
        continue;
      }
      fits(
          StudyTest.study(
              StudyTest.options(false, 1), "nothing".getBytes(StandardCharsets.UTF_8), "t"));
    }
  }

  @Test
  void validator_findsWhatIsWrong() throws IOException {
    JsonNode json = StudyTest.study(StudyTest.options(false, 1), StudyTest.alice(), "alice.tsv");
    ((ObjectNode) json.at("/dialogues/0")).remove("alignment");
    ((ObjectNode) json.at("/dialogues/0")).put("turns", "ten");
    ((ObjectNode) json).put("surprise", 1);
    assertThat(schema.faults(json)).hasSize(3);
  }

  private void fits(JsonNode json) {
    assertThat(schema.faults(json)).isEmpty();
  }
}
