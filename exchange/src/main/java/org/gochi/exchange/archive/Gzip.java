package org.gochi.exchange.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.gochi.exchange.Limits;

/** Opens gzip within limits. */
public final class Gzip {
  private Gzip() {}

  /** Thrown when a gzip unpacks to more than its limits allow. */
  public static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    Bomb(String detail) {
      super(detail);
    }
  }

  /** The unpacked stream; closing it leaves the packed one open. */
  public static InputStream open(InputStream in, Limits limits) throws IOException {
    CountedInput counted = new CountedInput(in);
    InputStream metered =
        new Meter(new GZIPInputStream(counted, 1 << 15), limits, new Meter.Total(), counted::bytes);
    return new FilterInputStream(metered) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          return super.read(target, offset, length);
        } catch (Meter.Bomb e) {
          throw new Bomb(String.valueOf(e.getMessage()));
        }
      }
    };
  }
}
