package org.gochi.partner.wire;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The HTTP client that adapters get: it checks the address, follows no redirect, tells an {@link
 * Exchange} what goes on, and can be ended from outside at any moment.
 */
public final class WatchedHttpClient implements HttpClient {
  private static final int REFUSAL_BYTES = 8 * 1024;

  private final java.net.http.HttpClient client;
  private final AddressGuard guard;
  private final Exchange exchange;
  private final InstantSource clock;

  /** A client for one call. */
  public WatchedHttpClient(
      java.net.http.HttpClient client, AddressGuard guard, Exchange exchange, InstantSource clock) {
    this.client = client;
    this.guard = guard;
    this.exchange = exchange;
    this.clock = clock;
  }

  /** A builder as adapters want it; timeouts are kept by us, so theirs are not heeded. */
  public HttpClientBuilder asBuilder() {
    return new Builder(this);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = send(request);
      try (InputStream body = watched(response)) {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return SuccessfulHttpResponse.builder()
            .statusCode(response.statusCode())
            .headers(response.headers().map())
            .body(text)
            .build();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = send(request);
      listener.onOpen(
          SuccessfulHttpResponse.builder()
              .statusCode(response.statusCode())
              .headers(response.headers().map())
              .build());
      try (InputStream body = watched(response)) {
        if (isWhole(response)) {
          WholeAnswer.tell(body, listener);
        } else {
          parser.parse(body, listener);
        }
      }
      listener.onClose();
    } catch (IOException | RuntimeException failed) {
      listener.onError(failed);
    }
  }

  /** Some servers answer in one piece although a stream was asked for. */
  private static boolean isWhole(HttpResponse<InputStream> response) {
    return response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
        && response.uri().getPath().endsWith("/chat/completions");
  }

  private InputStream watched(HttpResponse<InputStream> response) throws IOException {
    InputStream body = new WatchedStream(response.body(), exchange);
    exchange.reads(body);
    return body;
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    URI uri = URI.create(request.url());
    try {
      guard.check(uri);
    } catch (AddressGuard.Forbidden forbidden) {
      exchange.forbidden();
      throw forbidden;
    }
    java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(uri);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    String body = request.body();
    builder.method(
        request.method().name(),
        body == null
            ? java.net.http.HttpRequest.BodyPublishers.noBody()
            : java.net.http.HttpRequest.BodyPublishers.ofString(body));
    CompletableFuture<HttpResponse<InputStream>> future =
        client.sendAsync(builder.build(), BodyHandlers.ofInputStream());
    exchange.waitsFor(future);
    HttpResponse<InputStream> response = await(future);
    if (response.statusCode() / 100 != 2) {
      String refusal;
      try (InputStream in = response.body()) {
        exchange.reads(in);
        refusal = new String(in.readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8);
      } catch (IOException cut) {
        refusal = "";
      }
      exchange.answered(response.statusCode(), RetryAfter.of(response.headers(), clock), refusal);
      throw new HttpException(response.statusCode(), refusal);
    }
    exchange.answered(response.statusCode(), null, "");
    return response;
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      future.cancel(true);
      throw new IOException("interrupted", interrupted);
    } catch (CancellationException ended) {
      throw new IOException("ended by the caller", ended);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(failed.getCause());
    }
  }

  private record Builder(WatchedHttpClient client) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return Duration.ZERO;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
