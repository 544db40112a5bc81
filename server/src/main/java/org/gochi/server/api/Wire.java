package org.gochi.server.api;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.partner.Provider;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.Trouble;
import org.gochi.spiral.externalize.UtteranceState;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** How values look on the wire: the vocabulary's words, and JSON that is taken as it is meant. */
final class Wire {
  /** The words of each enumeration, for reading, writing and the API document. */
  static final Map<Class<?>, Map<String, ? extends Enum<?>>> WORDS =
      Map.of(
          Kind.class, words(Kind.values(), Kind::word),
          Standing.class, words(Standing.values(), Standing::word),
          Relation.class, words(Relation.values(), Relation::word),
          Move.class, words(Move.values(), Move::word),
          GapKind.class, words(GapKind.values(), GapKind::word),
          Provider.class, words(Provider.values(), Provider::word),
          UtteranceState.class, words(UtteranceState.values(), UtteranceState::word),
          Language.class, words(Language.values(), Language::tag),
          Speaker.class, words(Speaker.values(), s -> s.name().toLowerCase(java.util.Locale.ROOT)));

  private Wire() {}

  private static <E extends Enum<E>> Map<String, E> words(E[] all, Function<E, String> word) {
    return Arrays.stream(all)
        .collect(
            Collectors.toMap(word, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
  }

  /** Strict on what comes in: nothing missing, nothing unknown, no number for a text. */
  static JsonMapperBuilderCustomizer strict() {
    return builder ->
        builder
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                LogicalType.Textual,
                c ->
                    c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                LogicalType.Integer,
                c ->
                    c.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .addModule(module());
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule("gochi");
    WORDS.forEach((type, words) -> add(module, type, words));
    return module.addSerializer(new TroubleWriter());
  }

  @SuppressWarnings("unchecked") // the map's values are constants of the map's key
  private static <E> void add(SimpleModule module, Class<E> type, Map<String, ?> words) {
    Map<String, E> known = (Map<String, E>) words;
    module.addDeserializer(type, new WordReader<>(type, known));
    module.addSerializer(type, new WordWriter<>(type, known));
  }

  private static final class WordReader<E> extends StdDeserializer<E> {
    private final Map<String, E> words;

    WordReader(Class<E> type, Map<String, E> words) {
      super(type);
      this.words = words;
    }

    @Override
    @SuppressWarnings("unchecked") // either one of ours, or what the mapper's handler gives for it
    public E deserialize(JsonParser parser, DeserializationContext context) {
      String word = parser.getValueAsString();
      E known = word == null ? null : words.get(word);
      return known != null
          ? known
          : (E) context.handleWeirdStringValue(handledType(), word, "one of %s", words.keySet());
    }
  }

  private static final class WordWriter<E> extends StdSerializer<E> {
    private final Map<E, String> words;

    WordWriter(Class<E> type, Map<String, E> words) {
      super(type);
      this.words =
          words.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    public void serialize(E value, JsonGenerator out, SerializationContext context) {
      out.writeString(words.getOrDefault(value, String.valueOf(value)));
    }
  }

  /** A trouble with its sentences, in the language of the request. */
  private static final class TroubleWriter extends StdSerializer<Trouble> {
    TroubleWriter() {
      super(Trouble.class);
    }

    @Override
    public void serialize(Trouble trouble, JsonGenerator out, SerializationContext context) {
      String asked = LocaleContextHolder.getLocale().getLanguage();
      Sentences told = trouble.in(asked.equals("ja") ? Language.JA : Language.EN);
      out.writeStartObject();
      out.writeStringProperty("code", trouble.key());
      out.writeBooleanProperty("retryable", trouble.retryable());
      out.writeStringProperty("what", told.what());
      out.writeStringProperty("safe", told.safe());
      out.writeStringProperty("next", told.next());
      out.writeEndObject();
    }
  }
}
