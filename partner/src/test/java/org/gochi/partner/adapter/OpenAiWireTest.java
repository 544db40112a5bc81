package org.gochi.partner.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gochi.partner.adapter.FakeProvider.send;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.StopSignal;
import org.gochi.partner.Limits;
import org.gochi.partner.ModelReply;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Provider;
import org.gochi.partner.wire.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers that speak OpenAI's chat completions send, each in its own manner. */
class OpenAiWireTest {
  private static final String EVENTS =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n";
  private static final String WHAT = chunk("{\"content\":\"What did \"}", "null");
  private static final String HEAR = chunk("{\"content\":\"you hear?\"}", "null");
  private static final String STOP = chunk("{}", "\"stop\"");
  private static final String USAGE =
      "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[],"
          + "\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}";
  private static final String DONE = "[DONE]";

  private static String chunk(String delta, String reason) {
    return "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
        + "\"system_fingerprint\":null,\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"logprobs\":null,\"finish_reason\":"
        + reason
        + "}],\"usage\":null}";
  }

  private static String events(String... data) {
    return Arrays.stream(data).map(each -> "data: " + each + "\n\n").collect(Collectors.joining());
  }

  /** Streams that are all the same reply: "What did you hear?". */
  static Stream<Arguments> manners() {
    String role = chunk("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null");
    String filter =
        "{\"choices\":[],\"created\":0,\"id\":\"\",\"model\":\"\",\"object\":\"\","
            + "\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{}}]}";
    return Stream.of(
        Arguments.of("as published", events(role, WHAT, HEAR, STOP, USAGE, DONE)),
        Arguments.of("a first chunk without choices", events(filter, WHAT, HEAR, STOP, DONE)),
        Arguments.of("no count of tokens", events(WHAT, HEAR, STOP, DONE)),
        Arguments.of(
            "a delta that is null",
            events(chunk("{\"content\":null}", "null"), WHAT, HEAR, STOP, DONE)),
        Arguments.of(
            "the reason in the last piece",
            events(WHAT, chunk("{\"content\":\"you hear?\"}", "\"stop\""), DONE)),
        Arguments.of("no mark of the end", events(WHAT, HEAR, STOP)),
        Arguments.of(
            "no space behind data:", events(WHAT, HEAR, STOP, DONE).replace("data: ", "data:")),
        Arguments.of("CR LF", events(WHAT, HEAR, STOP, DONE).replace("\n", "\r\n")),
        Arguments.of(
            "comments to keep alive",
            ": OPENROUTER PROCESSING\n\n"
                + events(WHAT)
                + ": \n\n:\n\n"
                + events(HEAR, STOP, DONE)),
        Arguments.of(
            "names, ids and times of retry",
            "retry: 3000\nid: 1\nevent: message\n" + events(WHAT, HEAR, STOP, DONE)),
        Arguments.of(
            "fields nobody knows",
            events(
                WHAT.replace(
                    "\"created\":1",
                    "\"created\":1,\"timings\":{\"a\":[1]},\"service_tier\":\"x\""),
                HEAR,
                STOP,
                DONE)),
        Arguments.of(
            "thoughts, as DeepSeek and vLLM tell them",
            events(
                chunk(
                    "{\"role\":\"assistant\",\"content\":null,\"reasoning_content\":\"They hum.\"}",
                    "null"),
                WHAT,
                HEAR,
                STOP,
                DONE)),
        Arguments.of(
            "thoughts, as Ollama and OpenRouter tell them",
            events(
                chunk(
                    "{\"role\":\"assistant\",\"content\":\"\",\"reasoning\":\"They hum.\"}",
                    "null"),
                WHAT,
                HEAR,
                STOP,
                DONE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("manners")
  void everyManner_isTheSameReply(String name, String stream) throws Exception {
    try (FakeProvider server = server(send(EVENTS), send(stream))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.Finished.class);
      assertThat(ask(server).text()).isEqualTo("What did you hear?");
    }
  }

  @Test
  void piecesOfTheNetwork_neednotEndWithACharacter() throws Exception {
    String body = FakeProvider.utf8(events(chunk("{\"content\":\"何が聞こえた？🙂\"}", "\"stop\""), DONE));
    StringBuilder chunked = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      chunked.append("1\r\n").append(body.charAt(i)).append("\r\n");
    }
    FakeProvider.Act head =
        send(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    try (FakeProvider server = server(head, new FakeProvider.Act.Drip(chunked + "0\r\n\r\n"))) {
      assertThat(ask(server).text()).isEqualTo("何が聞こえた？🙂");
    }
  }

  /** Some cannot stream and answer in one piece. */
  @Test
  void aWholeAnswer_isAReplyToo() throws Exception {
    String answer =
        """
        {"id": "c", "object": "chat.completion", "model": "m",
         "choices": [{"index": 0, "finish_reason": "%s",
           "message": {"role": "assistant", "content": "What did you hear?", "refusal": null}}],
         "usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}}""";
    String head = "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n";
    try (FakeProvider server = server(send(head + answer.formatted("stop")))) {
      ModelReply reply = ask(server);
      assertThat(reply).isInstanceOf(ModelReply.Finished.class);
      assertThat(reply.text()).isEqualTo("What did you hear?");
    }
    try (FakeProvider server = server(send(head + answer.formatted("length")))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.CutShort.class);
    }
    try (FakeProvider server =
        server(send(head + "{\"error\":\"Unexpected endpoint or method.\"}"))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.Failed.class);
    }
  }

  @Test
  void reasonsToEnd_areTold() throws Exception {
    try (FakeProvider server =
        server(send(EVENTS + events(WHAT, chunk("{}", "\"length\""), DONE)))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.CutShort.class);
    }
    try (FakeProvider server =
        server(send(EVENTS + events(WHAT, chunk("{}", "\"content_filter\""), DONE)))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.Refused.class);
    }
    try (FakeProvider server =
        server(
            send(
                EVENTS
                    + events(
                        chunk(
                            "{\"tool_calls\":[{\"index\":0,\"id\":\"t\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}",
                            "null"),
                        chunk("{}", "\"tool_calls\""),
                        DONE)))) {
      ModelReply reply = ask(server);
      assertThat(reply).isInstanceOf(ModelReply.Finished.class);
      assertThat(reply.text()).isEmpty();
    }
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of(
            "{\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\",\"code\":null}}",
            FaultKind.OVERLOADED),
        Arguments.of("{\"error\":\"rate limit\"}", FaultKind.RATE_LIMITED),
        Arguments.of(
            "{\"object\":\"error\",\"message\":\"oops\",\"type\":\"InternalServerError\",\"code\":500}",
            FaultKind.PROVIDER_FAILED),
        Arguments.of(
            "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"provider\":\"p\",\"error\":{\"code\":\"server_error\",\"message\":\"Provider disconnected\"},\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}",
            FaultKind.PROVIDER_FAILED));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorInsideTheStream_isNoEnd(String error, FaultKind kind) throws Exception {
    try (FakeProvider server = server(send(EVENTS + events(WHAT)), send(events(error)))) {
      ModelReply reply = ask(server);
      assertThat(reply).isInstanceOf(ModelReply.Failed.class);
      assertThat(((ModelReply.Failed) reply).fault().kind()).isEqualTo(kind);
      assertThat(reply.text()).isEqualTo("What did ");
    }
  }

  /** Words like these in what a model says are its words. */
  @Test
  void talkOfErrors_isNoError() throws Exception {
    String said =
        chunk(
            "{\"content\":\"{\\\"error\\\": {\\\"code\\\": 1}} \\\"finish_reason\\\": \\\"error\\\"\"}",
            "null");
    try (FakeProvider server = server(send(EVENTS + events(said, STOP, DONE)))) {
      assertThat(ask(server)).isInstanceOf(ModelReply.Finished.class);
    }
  }

  /** A model may think for longer than its first word may take, as long as it shows life. */
  @Test
  void thinking_isNoSilence() throws Exception {
    String thought = events(chunk("{\"reasoning_content\":\"hm\"}", "null"));
    Limits limits =
        new Limits(
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(20),
            Duration.ofMinutes(1));
    FakeProvider.Act thinks = new FakeProvider.Act.Drip(thought.repeat(3));
    try (FakeProvider server = server(send(EVENTS), thinks, new FakeProvider.Act.Hold())) {
      ProviderModel model = model(server.uri("/v1"), "m", limits);
      long begun = System.nanoTime();
      ModelReply reply =
          model.ask(question(), piece -> {}, () -> System.nanoTime() - begun > 900_000_000);
      assertThat(reply)
          .as("ended by the reader, not by a limit")
          .isInstanceOf(ModelReply.Stopped.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',/v1",
    "/,/v1",
    "/v1,/v1",
    "/v1/,/v1",
    "/v1//,/v1",
    "/v1/chat/completions,/v1",
    "/api/openai/v1/,/api/openai/v1",
    "/proxy,/proxy"
  })
  void address_isTakenAsPeopleCopyIt(String given, String called) throws Exception {
    try (FakeProvider server = server(send(EVENTS + events(WHAT, STOP, DONE)))) {
      model(server.uri(given), "m", Limits.REMOTE).ask(question(), piece -> {}, StopSignal.never());
      assertThat(server.requests().getFirst()).startsWith("POST " + called + "/chat/completions ");
    }
  }

  @ParameterizedTest
  @CsvSource({"'',/api/chat", "/,/api/chat", "/v1,/api/chat", "/api/,/api/chat"})
  void addressOfOllama_isTakenAsPeopleCopyIt(String given, String called) throws Exception {
    try (FakeProvider server = server(send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"))) {
      ModelSettings settings =
          ModelSettings.of(Provider.OLLAMA, server.uri(given), "m", null).withPrivateAddresses();
      model(settings).ask(question(), piece -> {}, StopSignal.never());
      assertThat(server.requests().getFirst()).startsWith("POST " + called + " ");
    }
  }

  /** Newer models refuse what older ones want; it is left out and asked again. */
  @Test
  void parametersThatAreRefused_areLeftOut() throws Exception {
    FakeProvider.Act limit =
        refused(
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
    FakeProvider.Act warmth =
        refused(
            "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.");
    FakeProvider.Act shape = refused("response_format json_schema is not supported by this server");
    FakeProvider.Act good = send(EVENTS + events(WHAT, HEAR, STOP, DONE));
    try (FakeProvider server =
        new FakeProvider(List.of(List.of(limit), List.of(warmth), List.of(shape), List.of(good)))) {
      ProviderModel model = model(server.uri("/v1"), "m", Limits.REMOTE);
      ModelRequest request =
          new ModelRequest(
              "Note.",
              "It hums.",
              new ModelRequest.Schema("notes", "{\"type\":\"object\"}"),
              256,
              0.2);
      assertThat(model.ask(request, piece -> {}, StopSignal.never()).text())
          .isEqualTo("What did you hear?");
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests().getLast())
          .contains("max_completion_tokens")
          .doesNotContain("\"max_tokens\"", "temperature", "response_format");
      model.ask(request, piece -> {}, StopSignal.never());
      assertThat(server.requests()).as("remembered").hasSize(5);
    }
    try (FakeProvider server = new FakeProvider(List.of(List.of(limit)))) {
      assertThat(ask(server))
          .as("refused again all the same")
          .isInstanceOf(ModelReply.Failed.class);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void unknownModel_isNamed_withThoseThereAre() throws Exception {
    FakeProvider.Act none =
        json(
            404,
            "{\"error\":{\"message\":\"The model `qwen3` does not exist\",\"code\":\"model_not_found\"}}");
    FakeProvider.Act known =
        json(
            200,
            "{\"object\":\"list\",\"data\":[{\"id\":\"llama-3.1-70b\"},{\"id\":\"qwen3:8b\"},{\"id\":\"bad name\\u0007\"}]}");
    try (FakeProvider server = new FakeProvider(List.of(List.of(none), List.of(known)))) {
      ModelReply reply =
          model(server.uri("/v1/"), "qwen3", Limits.REMOTE)
              .ask(question(), piece -> {}, StopSignal.never());
      assertThat(((ModelReply.Failed) reply).fault().arguments())
          .containsEntry("model", "qwen3")
          .containsEntry("models", "qwen3:8b, llama-3.1-70b");
      assertThat(server.requests().getLast()).startsWith("GET /v1/models ");
    }
  }

  private static FakeProvider.Act refused(String message) {
    return json(
        400, "{\"error\":{\"message\":\"" + message + "\",\"type\":\"invalid_request_error\"}}");
  }

  private static FakeProvider.Act json(int status, String body) {
    return send(
        "HTTP/1.1 "
            + status
            + " Said\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static FakeProvider server(FakeProvider.Act... acts) throws Exception {
    return new FakeProvider(List.of(List.of(acts)));
  }

  private static ModelReply ask(FakeProvider server) {
    return model(server.uri("/v1"), "m", Limits.REMOTE)
        .ask(question(), piece -> {}, StopSignal.never());
  }

  private static ModelRequest question() {
    return new ModelRequest("Ask one thing.", "PERSON: it hums", null, 256, 0.2);
  }

  private static ProviderModel model(URI address, String name, Limits limits) {
    return model(
        ModelSettings.of(Provider.OPENAI, address, name, null)
            .withPrivateAddresses()
            .withLimits(limits));
  }

  private static ProviderModel model(ModelSettings settings) {
    return new ProviderModel(
        settings,
        InstantSource.system(),
        (time, stop) -> {},
        new Random(1),
        new AddressGuard(true));
  }
}
