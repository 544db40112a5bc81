package org.gochi.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers chat completions, one question at a time; 500 where it has no answer. */
final class FakeEndpoint implements AutoCloseable {
  private final HttpServer server;

  /**
   * A server on a free port.
   *
   * @param answers what it says to the body of a request; null for a fault of its own
   */
  FakeEndpoint(Function<String, @Nullable String> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          String asked =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String answer = answers.apply(asked);
          byte[] body =
              "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":%s}}]}"
                  .formatted(JsonMapper.shared().writeValueAsString(answer))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer == null ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
