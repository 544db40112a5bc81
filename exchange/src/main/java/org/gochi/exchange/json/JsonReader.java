package org.gochi.exchange.json;

import java.io.IOException;
import java.util.List;
import org.gochi.exchange.ConversationReader;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every chat export that is JSON, telling the shape of each record by its content. */
public final class JsonReader implements ConversationReader {
  private final @Nullable Format forced;

  /**
   * A reader.
   *
   * @param forced the only format to accept, or null to tell by content
   */
  public JsonReader(@Nullable Format forced) {
    this.forced = forced;
  }

  @Override
  public void read(Source source, ConversationSink sink) throws IOException {
    JsonMapper mapper = mapper(source);
    Pieces pieces = new Pieces(source.text(), source.limits().recordChars());
    OasstFlat flat = new OasstFlat(source, sink);
    BareMessages bare = new BareMessages(source, sink);
    List<Shape> shapes = shapes();
    long read = 0;
    boolean saidCut = false;
    for (Pieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
      read++;
      String place =
          (pieces.array() ? "record " : "line ") + (pieces.array() ? piece.number() : piece.line());
      JsonNode record = parse(mapper, piece, place, source, sink);
      saidCut |= piece.end() == Pieces.End.CUT;
      if (record == null) {
        continue;
      }
      String ownId =
          piece.number() == 1 && !pieces.array()
              ? source.name()
              : source.name() + "#" + piece.number();
      if (accepts(Format.OASST) && flat.takes(record)) {
        flat.add(record, place);
      } else if (pieces.array() && accepts(Format.SHAREGPT) && bare.takes(record)) {
        bare.add(record);
      } else {
        one(record, shapes, new Records(source, sink, place, ownId), 0);
      }
    }
    flat.end();
    bare.end();
    if (read == 0) {
      sink.finding(source.finding(pieces.cut() ? Reason.CUT : Reason.EMPTY, null, ""));
    } else if (pieces.cut() && !saidCut) {
      sink.finding(source.finding(Reason.CUT, null, ""));
    }
  }

  private boolean accepts(Format format) {
    return forced == null || forced == format;
  }

  private List<Shape> shapes() {
    List<Shape> all =
        List.of(
            new ChatGpt(),
            new ClaudeAi(),
            new OpenWebUi(),
            new WildChat(),
            new Lmsys(),
            new OasstTree(),
            new OwnExport(),
            new ShareGpt());
    return forced == null ? all : all.stream().filter(s -> s.format() == forced).toList();
  }

  /** Wrappers: data set viewers put records into {@code rows} of {@code row}, others in lists. */
  private static void one(JsonNode record, List<Shape> shapes, Records to, int depth) {
    for (Shape shape : shapes) {
      if (shape.matches(record)) {
        shape.read(record, to);
        return;
      }
    }
    if (depth < 3) {
      for (String wrapper : List.of("rows", "row", "data", "conversations", "chats")) {
        JsonNode inner = record.path(wrapper);
        if (inner.isObject()) {
          one(inner, shapes, to, depth + 1);
          return;
        }
        if (inner.isArray() && !inner.isEmpty() && inner.get(0).isObject()) {
          for (JsonNode each : inner) {
            one(each, shapes, to, depth + 1);
          }
          return;
        }
      }
    }
    to.finding(Reason.UNKNOWN_RECORD, null, fields(record));
  }

  private static String fields(JsonNode record) {
    if (!record.isObject()) {
      return "";
    }
    return String.join(", ", record.propertyNames().stream().limit(6).toList());
  }

  private static @Nullable JsonNode parse(
      JsonMapper mapper, Pieces.Piece piece, String place, Source source, ConversationSink sink) {
    switch (piece.end()) {
      case TOO_LARGE -> {
        sink.finding(
            source.finding(Reason.TOO_LARGE, place, source.limits().recordChars() + " characters"));
        return null;
      }
      case CUT -> {
        sink.finding(source.finding(Reason.CUT, place, ""));
        return null;
      }
      case WHOLE -> {
        try {
          return mapper.readTree(piece.text());
        } catch (StreamConstraintsException e) {
          sink.finding(source.finding(Reason.TOO_DEEP, place, short_(e)));
          return null;
        } catch (JacksonException e) {
          sink.finding(source.finding(Reason.BROKEN_JSON, place, short_(e)));
          return null;
        }
      }
    }
    throw new AssertionError(piece.end());
  }

  private static String short_(JacksonException e) {
    String first = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return first.length() <= 160 ? first : first.substring(0, 160) + "…";
  }

  private static JsonMapper mapper(Source source) {
    return JsonMapper.builder(
            JsonFactory.builder()
                .streamReadConstraints(
                    StreamReadConstraints.builder()
                        .maxNestingDepth(source.limits().depth())
                        .maxStringLength(source.limits().recordChars() + 1)
                        .build())
                .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }
}
