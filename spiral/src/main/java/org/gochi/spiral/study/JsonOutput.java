package org.gochi.spiral.study;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gochi.exchange.Finding;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.Expression;
import org.gochi.induction.alignment.SelfRepetition;
import org.gochi.induction.alignment.SpeakerAlignment;
import org.gochi.induction.alignment.TurnAlignment;
import org.gochi.induction.emergence.Conjoint;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes the figures as JSON while they come, in the shape of {@code docs/analyze.schema.json}. */
public final class JsonOutput implements StudyOutput {
  /** The version of the shape. */
  public static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new Finite())
                  .addSerializer(double.class, new Finite())
                  .addSerializer(Enum.class, new Lower())
                  .addKeySerializer(Enum.class, new LowerKey()))
          .build();

  private final JsonGenerator json;
  private final Locale locale;

  /** Writes to a stream, which stays open. */
  public JsonOutput(OutputStream out, StudyOptions options, Locale locale) {
    this.locale = locale;
    this.json = MAPPER.writer().createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("schema", "gochi-analyze");
    json.writeNumberProperty("version", VERSION);
    json.writeName("options");
    json.writeStartObject();
    json.writeStringProperty("mode", options.compatible() ? "dialign" : "plain");
    json.writeNumberProperty("surrogates", options.surrogates());
    json.writeNumberProperty("seed", options.seed());
    json.writeEndObject();
    json.writeArrayPropertyStart("dialogues");
  }

  @Override
  public void dialogue(Studied studied) {
    json.writeStartObject();
    json.writeStringProperty("id", studied.conversation().id());
    if (studied.conversation().title() != null) {
      json.writeStringProperty("title", studied.conversation().title());
    }
    json.writeStringProperty("file", studied.conversation().file());
    json.writeStringProperty("format", studied.conversation().format().word());
    json.writeStringProperty("language", studied.language().tag());
    json.writeNumberProperty("turns", studied.analysis().turns());
    json.writeNumberProperty("tokens", studied.analysis().tokens());
    number("copied", studied.analysis().copied());
    json.writeName("alignment");
    alignment(studied.analysis().alignment(), studied.roles());
    value("resonance", studied.analysis().resonance());
    value("direction", studied.analysis().direction());
    value("mutual", studied.analysis().mutual());
    value("conjoint", inCodePoints(studied));
    value("rhythm", studied.analysis().rhythm());
    value("controls", studied.analysis().controls());
    json.writeEndObject();
  }

  private void alignment(Alignment alignment, Map<String, Role> roles) {
    json.writeStartObject();
    json.writeNumberProperty("expressions", alignment.expressions());
    number("variety", alignment.variety());
    number("repetition", alignment.repetition());
    number("vocabularyOverlap", alignment.vocabularyOverlap());
    number("entropy", alignment.entropy());
    number("meanLength", alignment.meanLength());
    json.writeNumberProperty("maxLength", alignment.maxLength());
    json.writeName("speakers");
    json.writeStartObject();
    for (Map.Entry<String, SpeakerAlignment> each : alignment.speakers().entrySet()) {
      json.writeName(each.getKey());
      speaker(each.getValue(), roles.getOrDefault(each.getKey(), Role.UNKNOWN));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("perTurn");
    for (TurnAlignment turn : alignment.perTurn()) {
      json.writeStartObject();
      json.writeNumberProperty("turn", turn.turn());
      json.writeStringProperty("speaker", turn.speaker());
      number("shared", turn.shared());
      number("own", turn.own());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("lexicon");
    for (Expression expression : alignment.lexicon()) {
      expression(expression);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void speaker(SpeakerAlignment speaker, Role role) {
    json.writeStartObject();
    json.writeStringProperty("role", role.word());
    number("initiated", speaker.initiated());
    number("established", speaker.established());
    number("repetition", speaker.repetition());
    number("tokenShare", speaker.tokenShare());
    number("vocabularyShared", speaker.vocabularyShared());
    SelfRepetition self = speaker.self();
    json.writeName("self");
    json.writeStartObject();
    json.writeNumberProperty("expressions", self.expressions());
    number("variety", self.variety());
    number("repetition", self.repetition());
    number("entropy", self.entropy());
    number("meanLength", self.meanLength());
    json.writeNumberProperty("maxLength", self.maxLength());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void expression(Expression expression) {
    json.writeStartObject();
    json.writeStringProperty("text", expression.text());
    json.writeNumberProperty("size", expression.size());
    json.writeNumberProperty("frequency", expression.frequency());
    json.writeNumberProperty("freeFrequency", expression.freeFrequency());
    json.writeNumberProperty("establishmentTurn", expression.establishmentTurn());
    json.writeStringProperty("establishedBy", expression.establishedBy());
    json.writeNumberProperty("spanning", expression.spanning());
    json.writeNumberProperty("priming", expression.priming());
    json.writeStringProperty("firstSpeaker", expression.firstSpeaker());
    json.writeArrayPropertyStart("turns");
    expression.turns().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void end(Corpus corpus, Reading reading) {
    json.writeEndArray();
    json.writeName("corpus");
    json.writeStartObject();
    json.writeNumberProperty("dialogues", corpus.dialogues());
    json.writeNumberProperty("turns", corpus.turns());
    json.writeNumberProperty("tokens", corpus.tokens());
    json.writeName("languages");
    json.writeStartObject();
    corpus.languages().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeName("figures");
    json.writeStartObject();
    corpus.figures().forEach(this::moments);
    json.writeEndObject();
    value("pooled", corpus.summary());
    json.writeEndObject();
    json.writeName("reading");
    reading(reading);
    json.writeEndObject();
    json.close();
  }

  /** Spans leave the program in code points, as quotes do. */
  private static List<Conjoint> inCodePoints(Studied studied) {
    List<Turn> turns = studied.conversation().turns();
    return studied.analysis().conjoint().stream()
        .map(
            c ->
                new Conjoint(
                    c.expression(),
                    c.turn(),
                    c.speaker(),
                    c.span().inCodePoints(turns.get(c.turn()).text()),
                    c.constituents(),
                    c.takenUp().stream()
                        .map(
                            u ->
                                new Conjoint.Use(
                                    u.turn(),
                                    u.speaker(),
                                    u.span().inCodePoints(turns.get(u.turn()).text())))
                        .toList()))
        .toList();
  }

  /** Values whose shape is that of their records. */
  private void value(String name, Object value) {
    json.writeName(name);
    MAPPER.writer().writeValue(json, value);
  }

  private void moments(String name, Moments moments) {
    json.writeName(name);
    json.writeStartObject();
    json.writeNumberProperty("count", moments.count());
    number("mean", moments.mean());
    number("deviation", moments.deviation());
    number("least", moments.least());
    number("most", moments.most());
    json.writeEndObject();
  }

  private void reading(Reading reading) {
    json.writeStartObject();
    json.writeNumberProperty("conversations", reading.conversations());
    json.writeNumberProperty("leftOut", reading.leftOut());
    json.writeNumberProperty("found", reading.found());
    json.writeArrayPropertyStart("findings");
    for (Finding finding : reading.findings()) {
      json.writeStartObject();
      json.writeStringProperty("file", finding.file());
      if (finding.entry() != null) {
        json.writeStringProperty("entry", finding.entry());
      }
      json.writeStringProperty(
          "reason", finding.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      json.writeBooleanProperty("skipped", finding.reason().skipped());
      json.writeStringProperty("sentence", finding.reason().sentence(locale));
      json.writeStringProperty("detail", finding.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** JSON knows no NaN: a share of nothing, which the compatible mode keeps, is null. */
  private void number(String name, double value) {
    json.writeName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** JSON knows no NaN. */
  private static final class Finite extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
      if (Double.isFinite(value)) {
        out.writeNumber(value);
      } else {
        out.writeNull();
      }
    }
  }

  /** Constants as words, such as {@code not above chance}. */
  @SuppressWarnings("rawtypes") // any enum
  private static final class Lower extends ValueSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }

  /** Constants as names of fields. */
  @SuppressWarnings("rawtypes") // any enum
  private static final class LowerKey extends ValueSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
      out.writeName(value.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
  }
}
