package org.gochi.exchange.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@link BaExport} as JSON, UTF-8. What is written reads back equal. */
public final class OwnFormat {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(256 << 20)
                          .build())
                  .build())
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          // A later minor addition must not stop an older program from reading the rest.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private OwnFormat() {}

  /** Writes an export and leaves the stream open. */
  public static void write(BaExport export, OutputStream out) {
    MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, export);
  }

  /**
   * Reads an export.
   *
   * @throws NotAnExport when the file is not one, is cut, or is of a later version
   */
  public static BaExport read(InputStream in) {
    try {
      return of(MAPPER.readTree(in));
    } catch (JacksonException e) {
      throw new NotAnExport("This is not readable JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * An export from JSON already read.
   *
   * @throws NotAnExport when it is not one or is of a later version
   */
  public static BaExport of(JsonNode json) {
    if (!json.path("gochi").asString("").equals(BaExport.MARK)) {
      throw new NotAnExport(
          "This file is not an export of Gōchi: it does not begin with {\"gochi\":\"export\", …}.");
    }
    int version = json.path("version").asInt(0);
    if (version < 1 || version > BaExport.VERSION) {
      throw new NotAnExport(
          "This export has version "
              + version
              + ", and this program reads versions 1 to "
              + BaExport.VERSION
              + ". Use a newer program; the file is unchanged.");
    }
    try {
      return MAPPER.treeToValue(json, BaExport.class);
    } catch (JacksonException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String what =
          cause instanceof JacksonException j ? j.getOriginalMessage() : cause.getMessage();
      throw new NotAnExport("The export is damaged: " + what, e);
    }
  }

  /** Says in one sentence why a file cannot be read as an export. */
  public static final class NotAnExport extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAnExport(String sentence) {
      super(sentence);
    }

    NotAnExport(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }
}
