package org.gochi.exchange.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.gochi.exchange.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an entry unpacks to, and stops a bomb before it has cost anything. Where the packed
 * data are damaged or cut, the entry ends, so that what came before can be read.
 */
final class Meter extends FilterInputStream {

  /** Thrown when an archive unpacks to more than its limits allow. */
  static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    Bomb(String detail) {
      super(detail);
    }
  }

  /** What all entries of one archive have unpacked to, in bytes. */
  static final class Total {
    private long bytes;
  }

  private final Limits limits;
  private final Total total;
  private final LongSupplier packed;
  private long unpacked;
  private @Nullable IOException damage;

  /**
   * @param packed bytes of packed data this entry has used so far
   */
  Meter(InputStream in, Limits limits, Total total, LongSupplier packed) {
    super(in);
    this.limits = limits;
    this.total = total;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = unpack(target, offset, length);
    if (n > 0) {
      unpacked += n;
      total.bytes += n;
      if (total.bytes > limits.unpackedBytes()) {
        throw new Bomb("over " + limits.unpackedBytes() + " bytes");
      }
      if (unpacked > Limits.RATIO_FROM
          && unpacked / Math.max(1, packed.getAsLong()) > limits.ratio()) {
        throw new Bomb("over " + limits.ratio() + " : 1");
      }
    }
    return n;
  }

  private int unpack(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      return super.read(target, offset, length);
    } catch (EOFException | ZipException e) {
      damage = e;
      return -1;
    }
  }

  /** What is wrong with the packed data; null as far as they were sound. */
  @Nullable IOException damage() {
    return damage;
  }

  @Override
  public void close() {
    // The archive closes its entries itself; a reader must not close the stream of all entries.
  }
}
