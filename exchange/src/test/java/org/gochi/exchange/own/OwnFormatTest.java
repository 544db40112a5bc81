package org.gochi.exchange.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnFormatTest {

  @Test
  void writtenExport_readsBackEqual() {
    BaExport export = Sample.ba();

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OwnFormat.write(export, out);

    assertThat(OwnFormat.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(export);
  }

  @Test
  void erasedWords_stayAbsentAndReadBack() {
    OwnUtterance erased =
        new OwnUtterance("u1", null, "person", "p1", null, null, null, null, null);
    BaExport export =
        BaExport.of(
            Instant.EPOCH,
            new OwnBa("b", "B", null, null, null, null, List.of()),
            List.of(),
            List.of(
                new OwnDialogue(
                    "d", null, null, null, null, null, null, "u1", List.of(erased), List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OwnFormat.write(export, out);

    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("null");
    assertThat(OwnFormat.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(export);
  }

  @Test
  void laterVersion_isRefusedWithBothVersions() {
    assertRefused("{\"gochi\":\"export\",\"version\":99,\"ba\":{}}", "version 99");
  }

  @Test
  void otherJson_isRefused() {
    assertRefused("{\"mapping\":{}}", "not an export of Gōchi");
  }

  @Test
  void cutFile_isRefused() {
    assertRefused("{\"gochi\":\"export\",\"version\":1,\"ba\":{\"id\"", "not readable JSON");
  }

  @Test
  void missingField_isNamed() {
    assertRefused("{\"gochi\":\"export\",\"version\":1,\"ba\":{\"id\":\"b\"}}", "ba.name");
  }

  @Test
  void unknownField_isPassedOver() {
    String json =
        "{\"gochi\":\"export\",\"version\":1,\"later\":{\"x\":1},\"ba\":{\"id\":\"b\",\"name\":\"n\"}}";
    assertThat(read(json).ba().name()).isEqualTo("n");
  }

  @Test
  void entries_keepTheOrderOfTheirWords() {
    OwnEntry entry = Sample.ba().entries().get(0);
    assertThat(entry.words().keySet()).containsExactly("text", "note", "alias");
    assertThat(entry.words()).isEqualTo(Map.of("text", "言葉", "note", "n", "alias", "a"));
  }

  private static void assertRefused(String json, String why) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(OwnFormat.NotAnExport.class)
        .hasMessageContaining(why);
  }

  private static BaExport read(String json) {
    return OwnFormat.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
