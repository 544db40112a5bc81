package org.gochi.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser, or a program, as a server sees it: real requests over real sockets. */
public final class Http implements AutoCloseable {
  private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  public Http(URI address) {
    this.address = address;
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  /** A navigation as a browser makes it. */
  public HttpRequest.Builder page(String path) {
    return to(path)
        .header("Accept", "text/html,application/xhtml+xml")
        .header("Sec-Fetch-Site", "none")
        .header("Sec-Fetch-Mode", "navigate")
        .header("Sec-Fetch-Dest", "document");
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The session cookie an answer gives, as a Cookie header. */
  public static Optional<String> cookie(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith("gochi-") && !c.startsWith("gochi-lang"))
        .map(COOKIE::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1) + "=" + m.group(2))
        .findFirst();
  }

  /** Sends bytes as they are, for what no client would send; gives the whole answer. */
  public String raw(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A raw request with these headers and no body; the connection is closed after the answer. */
  public String raw(String method, String path, Map<String, String> headers) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return raw(head + "Connection: close\r\n\r\n", new byte[0]);
  }

  @Override
  public void close() {
    client.close();
  }
}
