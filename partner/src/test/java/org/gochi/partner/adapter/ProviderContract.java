package org.gochi.partner.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.StopSignal;
import org.gochi.partner.Faults;
import org.gochi.partner.Limits;
import org.gochi.partner.ModelReply;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Secret;
import org.gochi.partner.adapter.FakeProvider.Act;
import org.gochi.partner.adapter.FaultScript.Ending;
import org.gochi.partner.wire.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every adapter has to do, whatever its provider does. */
abstract class ProviderContract {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Limits QUICK =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(1_500));

  abstract Dialect dialect();

  private final List<Duration> pauses = new ArrayList<>();

  static Stream<FaultScript> scripts() {
    return FaultScripts.all();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void script(FaultScript script) throws Exception {
    // A flood has to be stopped by its size; a machine under load may need longer for that.
    boolean flood =
        script.name().contains("without end") && !script.name().contains("now and then");
    Limits limits =
        flood
            ? new Limits(
                QUICK.connect(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1))
            : QUICK;
    try (FakeProvider server = new FakeProvider(script.acts().apply(dialect()))) {
      StringBuilder sunk = new StringBuilder();
      ModelReply reply = model(server, limits).ask(question(), sunk::append, StopSignal.never());
      assertThat(ending(reply)).as("%s", reply).isEqualTo(script.ending());
      assertThat(sunk)
          .as("what is kept is what was passed on")
          .hasToString(reply instanceof ModelReply.Refused ? sunk.toString() : reply.text());
      if (script.text() != null) {
        assertThat(reply.text()).isEqualTo(script.text());
      }
      if (reply instanceof ModelReply.Failed failed) {
        if (script.fault() != null) {
          assertThat(failed.fault().kind()).isEqualTo(script.fault());
        }
        for (Language language : Language.values()) {
          assertThat(Faults.say(failed.fault(), language))
              .isNotBlank()
              .doesNotContain("sk-test-key", "{");
        }
      }
      if (script.calls() > 0) {
        // Where there is no such model the others are asked for: that is no call of a model.
        assertThat(server.requests())
            .filteredOn(request -> request.startsWith("POST"))
            .hasSize(script.calls());
      }
    }
  }

  @Test
  void retryAfter_isObeyed() throws Exception {
    for (String header :
        List.of(
            "Retry-After: 7",
            "Retry-After: Thu, 01 Jan 2026 00:00:07 GMT",
            "retry-after-ms: 7000")) {
      pauses.clear();
      Act busy =
          FakeProvider.send(
              "HTTP/1.1 429 Busy\r\n"
                  + header
                  + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      try (FakeProvider server = new FakeProvider(List.of(List.of(busy), List.of(whole())))) {
        model(server, QUICK).ask(question(), piece -> {}, StopSignal.never());
        assertThat(pauses).as(header).containsExactly(Duration.ofSeconds(7));
      }
    }
  }

  @Test
  void retries_growWithJitter() throws Exception {
    try (FakeProvider server = new FakeProvider(List.of(List.of()))) {
      model(server, QUICK).ask(question(), piece -> {}, StopSignal.never());
      assertThat(pauses).hasSize(3);
      for (int i = 0; i < 3; i++) {
        long base = 500L << i;
        assertThat(pauses.get(i))
            .isBetween(Duration.ofMillis(base / 2), Duration.ofMillis(base * 3 / 2));
      }
    }
  }

  @Test
  void stop_closesTheConnectionAndKeepsWhatCame() throws Exception {
    List<String> events = dialect().reply("What did ", "you hear ", "first?");
    Act begun =
        FakeProvider.send(
            dialect().head() + String.join("", events.subList(0, dialect().begin().size() + 1)));
    try (FakeProvider server = new FakeProvider(List.of(List.of(begun, new Act.Hold())))) {
      AtomicBoolean stop = new AtomicBoolean();
      ModelReply reply =
          model(server, Limits.REMOTE).ask(question(), piece -> stop.set(true), stop::get);
      assertThat(reply).isEqualTo(new ModelReply.Stopped("What did "));
      assertThat(server.sawClientLeave()).isTrue();
    }
  }

  @Test
  void stop_beforeTheFirstToken() throws Exception {
    try (FakeProvider server = new FakeProvider(List.of(List.of(new Act.Hold())))) {
      ModelReply reply =
          model(server, Limits.REMOTE)
              .ask(question(), piece -> {}, () -> !server.requests().isEmpty());
      assertThat(reply).isEqualTo(new ModelReply.Stopped(""));
      assertThat(server.sawClientLeave()).isTrue();
    }
  }

  @Test
  void nobodyThere_isUnreachable() throws Exception {
    FakeProvider server = new FakeProvider(List.of(List.of()));
    server.close();
    ModelReply reply =
        model(server, Limits.REMOTE).ask(question(), piece -> {}, StopSignal.never());
    assertThat(reply).isInstanceOf(ModelReply.Failed.class);
    assertThat(((ModelReply.Failed) reply).fault().kind()).isEqualTo(FaultKind.UNREACHABLE);
    assertThat(pauses).hasSize(3);
  }

  @Test
  void privateAddress_isNotCalledUnlessAllowed() throws Exception {
    try (FakeProvider server = new FakeProvider(List.of(List.of(whole())))) {
      ModelReply reply =
          model(server, QUICK, false).ask(question(), piece -> {}, StopSignal.never());
      assertThat(((ModelReply.Failed) reply).fault().kind()).isEqualTo(FaultKind.REQUEST_REFUSED);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void tooLong_isCountedBeforeTheCall() throws Exception {
    try (FakeProvider server = new FakeProvider(List.of(List.of(whole())))) {
      ModelRequest request = new ModelRequest("Ask.", "word ".repeat(20_000), null, 256, 0.2);
      ModelReply reply = model(server, QUICK).ask(request, piece -> {}, StopSignal.never());
      assertThat(((ModelReply.Failed) reply).fault().kind()).isEqualTo(FaultKind.CONTEXT_TOO_LONG);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void request_carriesModelPromptAndSchema() throws Exception {
    try (FakeProvider server = new FakeProvider(List.of(List.of(whole())))) {
      ModelRequest request =
          new ModelRequest(
              "Note what was said.",
              "It hums.",
              new ModelRequest.Schema(
                  "notes",
                  "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"notes\"],\"properties\":{\"notes\":{\"type\":\"string\"}}}"),
              256,
              0.2);
      model(server, QUICK).ask(request, piece -> {}, StopSignal.never());
      String sent = server.requests().getFirst();
      assertThat(sent).contains("Note what was said.", "It hums.");
      assertThat(sent).contains("test-model");
      if (dialect() != Dialect.ANTHROPIC) {
        assertThat(sent).contains("\"notes\"");
      }
    }
  }

  private Act whole() {
    return FakeProvider.send(
        dialect().head() + String.join("", dialect().reply(FaultScripts.HELLO)));
  }

  static ModelRequest question() {
    return new ModelRequest("Ask one thing.", "PERSON: it hums", null, 256, 0.2);
  }

  ProviderModel model(FakeProvider server, Limits limits) throws IOException {
    return model(server, limits, true);
  }

  private ProviderModel model(FakeProvider server, Limits limits, boolean privateAddresses) {
    ModelSettings settings =
        ModelSettings.of(
                dialect().provider,
                server.uri(dialect().path),
                "test-model",
                Secret.of("sk-test-key"))
            .withLimits(limits);
    return new ProviderModel(
        settings,
        InstantSource.fixed(NOW),
        (time, stop) -> pauses.add(time),
        new Random(1),
        new AddressGuard(privateAddresses));
  }

  private static Ending ending(ModelReply reply) {
    return switch (reply) {
      case ModelReply.Finished finished -> Ending.FINISHED;
      case ModelReply.CutShort cut -> Ending.CUT_SHORT;
      case ModelReply.Refused refused -> Ending.REFUSED;
      case ModelReply.Failed failed -> Ending.FAILED;
      case ModelReply.Stopped stopped -> throw new AssertionError("nobody stopped");
    };
  }
}
