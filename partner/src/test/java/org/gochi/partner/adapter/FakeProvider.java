package org.gochi.partner.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A provider that plays scripts on a real socket, byte by byte where the script says so: what no
 * HTTP library would send can be sent.
 */
final class FakeProvider implements AutoCloseable {

  /** One thing the server does on a connection; bytes are characters up to 255. */
  sealed interface Act {
    /** Sends bytes as they are. */
    record Send(String bytes) implements Act {}

    /** Sends one byte at a time, each in a packet of its own. */
    record Drip(String bytes) implements Act {}

    /** Keeps the connection open and silent until the client leaves or the server is closed. */
    record Hold() implements Act {}

    /** Sends the bytes again and again until the client leaves. */
    record Forever(String bytes, long pauseMillis) implements Act {}

    /** Ends the connection with a reset. */
    record Reset() implements Act {}
  }

  private final ServerSocket server;
  private final List<List<Act>> scripts;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch clientLeft = new CountDownLatch(1);

  /** A server that plays the first script to the first connection, the last to all that follow. */
  FakeProvider(List<List<Act>> scripts) throws IOException {
    this.scripts = scripts;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  static Act send(String text) {
    return new Act.Send(utf8(text));
  }

  /** The text's UTF-8, one character a byte. */
  static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** Each request as it came, headers and body. */
  List<String> requests() {
    return requests;
  }

  /** Waits until a client has closed its end. */
  boolean sawClientLeave() throws InterruptedException {
    return clientLeft.await(5, TimeUnit.SECONDS);
  }

  private void accept() {
    int number = 0;
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        List<Act> script = scripts.get(Math.min(number++, scripts.size() - 1));
        Thread.ofVirtual().start(() -> play(socket, script));
      } catch (IOException serverClosed) {
        return;
      }
    }
  }

  private void play(Socket socket, List<Act> script) {
    try (socket) {
      socket.setTcpNoDelay(true);
      requests.add(readRequest(socket.getInputStream()));
      OutputStream out = socket.getOutputStream();
      for (Act act : script) {
        switch (act) {
          case Act.Send(String bytes) -> out.write(raw(bytes));
          case Act.Drip(String bytes) -> {
            for (byte b : raw(bytes)) {
              out.write(b);
              out.flush();
            }
          }
          case Act.Hold() -> {
            // Reading ends when the client closes its end.
            while (socket.getInputStream().read() >= 0 && closed.getCount() > 0) {}
            clientLeft.countDown();
          }
          case Act.Forever(String bytes, long pause) -> {
            byte[] raw = raw(bytes);
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
              out.write(raw);
              out.flush();
            }
          }
          case Act.Reset() -> socket.setSoLinger(true, 0);
        }
        out.flush();
      }
    } catch (IOException left) {
      clientLeft.countDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] raw(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String readRequest(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int length = 0;
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("the client left");
      }
      head.write(b);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        for (String line : text.split("\r\n")) {
          if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(line.substring(15).strip());
          }
        }
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
