package org.gochi.partner.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads along with a reply: signs of life, its size, whether it is UTF-8, how it ends. */
final class WatchedStream extends InputStream {
  /** More than any reply has: a server that never ends is cut off here. */
  static final long LONGEST = 16L * 1024 * 1024;

  private final InputStream in;
  private final Exchange exchange;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private ByteBuffer pending = ByteBuffer.allocate(16);
  private final CharBuffer characters = CharBuffer.allocate(16 * 1024);
  private long bytes;
  private boolean broken;

  WatchedStream(InputStream in, Exchange exchange) {
    this.in = in;
    this.exchange = exchange;
    pending.limit(0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (broken) {
      throw new IOException("the reply is not UTF-8");
    }
    int n;
    try {
      n = in.read(buffer, offset, Math.min(length, 8 * 1024));
    } catch (IOException cut) {
      exchange.cut();
      throw cut;
    }
    if (n < 0) {
      if (pending.hasRemaining()) {
        exchange.garbled();
      }
      exchange.signs().close();
      return n;
    }
    exchange.alive();
    bytes += n;
    if (bytes > LONGEST) {
      exchange.endless();
      throw new IOException("the reply has no end");
    }
    int readable = decode(buffer, offset, n);
    if (readable == 0) {
      throw new IOException("the reply is not UTF-8");
    }
    return readable;
  }

  /** How many of the bytes can be passed on: all, or those before the first that is no UTF-8. */
  private int decode(byte[] buffer, int offset, int length) {
    int before = pending.remaining();
    ByteBuffer all = ByteBuffer.allocate(pending.remaining() + length);
    all.put(pending).put(buffer, offset, length).flip();
    while (true) {
      characters.clear();
      CoderResult result = decoder.decode(all, characters, false);
      exchange.signs().read(characters.flip());
      if (result.isError()) {
        exchange.garbled();
        broken = true;
        return Math.max(0, all.position() - before);
      }
      if (result.isUnderflow()) {
        break;
      }
    }
    pending = all;
    return length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
