package org.gochi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Characters from bytes of unknown encoding: UTF-8 unless a byte order mark or the pattern of zero
 * bytes says UTF-16, or the beginning is Shift_JIS and cannot be UTF-8. What is broken becomes
 * U+FFFD and is counted, so that one bad byte does not cost the file.
 */
final class Decoding extends Reader {
  private static final int HEAD = 8192;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private boolean ended;
  private boolean begun;
  private long broken;

  private Decoding(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    bytes.limit(0);
  }

  /** Looks at the first bytes and opens a reader over all of them. */
  static Decoding of(InputStream in) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, HEAD);
    byte[] head = back.readNBytes(HEAD);
    back.unread(head);
    return new Decoding(back, charset(head));
  }

  /** How many places were broken so far. */
  long broken() {
    return broken;
  }

  static Charset charset(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xff : -1;
    int second = head.length > 1 ? head[1] & 0xff : -1;
    if (first == 0xff && second == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    int zeroEven = 0;
    int zeroOdd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if ((i & 1) == 0) {
          zeroEven++;
        } else {
          zeroOdd++;
        }
      }
    }
    if (zeroOdd * 5 > head.length && zeroEven * 20 < head.length) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeroEven * 5 > head.length && zeroOdd * 20 < head.length) {
      return StandardCharsets.UTF_16BE;
    }
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (wideJapanese(head, wide)) {
        return wide;
      }
    }
    return shiftJis(head) ? Charset.forName("windows-31j") : StandardCharsets.UTF_8;
  }

  /** Japanese in UTF-16 has hardly a zero byte: not UTF-8 at all, and kana when read as UTF-16. */
  private static boolean wideJapanese(byte[] head, Charset wide) {
    if (damage(head, StandardCharsets.UTF_8) < 3) {
      return false;
    }
    String text = new String(head, wide);
    long kana = text.chars().filter(c -> c >= 0x3000 && c <= 0x30ff).count();
    long plausible =
        text.chars()
            .filter(c -> (c >= 0x3000 && c <= 0x9fff) || c < 0x7f || (c >= 0xff00 && c != 0xfffd))
            .count();
    return kana * 5 > text.length() && plausible * 10 > text.length() * 9L;
  }

  /** Old Japanese text files: not UTF-8 at all, and clean Shift_JIS with kana in it. */
  private static boolean shiftJis(byte[] head) {
    if (damage(head, StandardCharsets.UTF_8) < 3) {
      return false;
    }
    Charset sjis = Charset.forName("windows-31j");
    return damage(head, sjis) == 0
        && new String(head, sjis).codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30fe);
  }

  private static int damage(byte[] head, Charset charset) {
    CharsetDecoder strict = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(head);
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    int damage = 0;
    while (true) {
      // Not the end of input: a character cut by the head's end is no damage.
      CoderResult result = strict.decode(in, out, false);
      if (!result.isError()) {
        return damage;
      }
      damage++;
      in.position(in.position() + result.length());
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError() && out.hasRemaining()) {
        bytes.position(bytes.position() + result.length());
        out.put('\ufffd');
        broken++;
        continue;
      }
      int made = out.position() - offset;
      if (made > 0 && !begun) {
        begun = true;
        if (target[offset] == '\ufeff') {
          System.arraycopy(target, offset + 1, target, offset, made - 1);
          made--;
          out.position(offset + made);
        }
      }
      if (made > 0) {
        return made;
      }
      if (result.isOverflow()) {
        // A surrogate pair does not fit in one character of room.
        throw new IOException("a buffer of at least two characters is needed");
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (n < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + n);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
