package org.gochi.exchange.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.gochi.exchange.Limits;

/** A gzip, unpacked within limits. */
public final class Gzip {
  private final Meter meter;

  private Gzip(Meter meter) {
    this.meter = meter;
  }

  /** Thrown when a gzip unpacks to more than its limits allow. */
  public static final class Bomb extends IOException {
    private static final long serialVersionUID = 1;

    Bomb(String detail) {
      super(detail);
    }
  }

  /** Opens a packed stream, which stays open when the unpacked one is closed. */
  public static Gzip open(InputStream in, Limits limits) throws IOException {
    CountedInput counted = new CountedInput(in);
    return new Gzip(
        new Meter(
            new GZIPInputStream(counted, 1 << 15), limits, new Meter.Total(), counted::bytes));
  }

  /** What is unpacked; it ends where the packed data are cut or damaged. */
  public InputStream stream() {
    return new FilterInputStream(meter) {
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

  /** Whether the packed data were cut or damaged, as far as they were read. */
  public boolean damaged() {
    return meter.damage() != null;
  }
}
