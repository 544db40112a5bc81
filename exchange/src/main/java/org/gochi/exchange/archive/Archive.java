package org.gochi.exchange.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.gochi.exchange.Limits;
import org.gochi.exchange.Reason;

/** Walks the entries of a zip, whole or damaged, within limits; nothing is written to disk. */
public final class Archive {

  /** Takes one entry; only failing media are exceptions. */
  @FunctionalInterface
  public interface EntryReader {
    void read(String name, InputStream in) throws IOException;
  }

  private final Limits limits;
  private final EntryReader reader;
  private final FindingTaker findings;

  /** Takes what was wrong with an entry; the entry is empty for the archive as a whole. */
  @FunctionalInterface
  public interface FindingTaker {
    void found(String entry, Reason reason, String detail);
  }

  /** A walk that hands entries to a reader and faults to a collector. */
  public Archive(Limits limits, EntryReader reader, FindingTaker findings) {
    this.limits = limits;
    this.reader = reader;
    this.findings = findings;
  }

  /** Walks a zip file by its directory, in the order of names. Only names the test likes. */
  public void walk(ZipFile zip, Predicate<String> wanted) {
    List<ZipEntry> entries = new ArrayList<>();
    zip.stream().filter(e -> !e.isDirectory()).limit(limits.entries() + 1L).forEach(entries::add);
    if (entries.size() > limits.entries()) {
      findings.found("", Reason.ZIP_BOMB, "over " + limits.entries() + " entries");
      entries.removeLast();
    }
    entries.sort(Comparator.comparing(ZipEntry::getName));
    Meter.Total total = new Meter.Total();
    for (ZipEntry entry : entries) {
      if (!safe(entry.getName())) {
        findings.found(entry.getName(), Reason.ZIP_NAME, "");
        continue;
      }
      if (!wanted.test(entry.getName())) {
        continue;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        long packed = Math.max(1, entry.getCompressedSize());
        Meter meter = new Meter(in, limits, total, () -> packed);
        reader.read(entry.getName(), meter);
        damaged(entry.getName(), meter);
      } catch (Meter.Bomb e) {
        findings.found(entry.getName(), Reason.ZIP_BOMB, words(e));
      } catch (IOException e) {
        findings.found(entry.getName(), fault(e), words(e));
      }
    }
  }

  /**
   * Walks a zip as a stream: one inside another, one on standard input, or one whose directory is
   * damaged, in which case everything up to the damage is read.
   */
  public void walk(InputStream in, Predicate<String> wanted) {
    CountedInput counted = new CountedInput(in);
    Meter.Total total = new Meter.Total();
    String name = "";
    int count = 0;
    try {
      // Not closed: the stream belongs to the caller.
      ZipInputStream zip = new ZipInputStream(counted);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        name = entry.getName();
        if (++count > limits.entries()) {
          findings.found("", Reason.ZIP_BOMB, "over " + limits.entries() + " entries");
          return;
        }
        if (entry.isDirectory()) {
          continue;
        }
        if (!safe(name)) {
          findings.found(name, Reason.ZIP_NAME, "");
        } else if (wanted.test(name)) {
          long before = counted.bytes();
          Meter meter = new Meter(zip, limits, total, () -> counted.bytes() - before);
          reader.read(name, meter);
          if (damaged(name, meter)) {
            return;
          }
        }
      }
      if (count == 0) {
        findings.found("", Reason.BROKEN_ZIP, "");
      }
    } catch (Meter.Bomb e) {
      findings.found(name, Reason.ZIP_BOMB, words(e));
    } catch (EOFException e) {
      findings.found(name, Reason.BROKEN_ZIP, "");
    } catch (IOException | IllegalArgumentException e) {
      findings.found(name, fault(e), words(e));
    }
  }

  private boolean damaged(String name, Meter meter) {
    IOException damage = meter.damage();
    if (damage == null) {
      return false;
    }
    findings.found(name, fault(damage), words(damage));
    return true;
  }

  private static Reason fault(Exception e) {
    if (words(e).contains("encrypted")) {
      return Reason.ENCRYPTED;
    }
    return e instanceof ZipException
            || e instanceof EOFException
            || e instanceof IllegalArgumentException
        ? Reason.BROKEN_ZIP
        : Reason.UNREADABLE;
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }

  /** Whether a name stays inside the archive, on every operating system. */
  static boolean safe(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.matches("^[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
      return false;
    }
    return !List.of(path.split("/")).contains("..");
  }
}
