package org.gochi.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gochi.exchange.archive.Archive;
import org.gochi.exchange.archive.Gzip;
import org.gochi.exchange.json.JsonReader;
import org.gochi.exchange.transcript.DialignTsv;
import org.gochi.exchange.transcript.NamedText;
import org.gochi.exchange.transcript.Subtitles;
import org.jspecify.annotations.Nullable;

/**
 * Reads conversations out of whatever a person points at: files, folders, zips, gzip and streams.
 * Formats are told apart by content. Files are read in the order of their names and conversations
 * are handed on one by one, so that memory does not grow with what is read. Nothing in an input can
 * make this throw: every fault is a {@link Finding}.
 */
public final class Conversations {
  private static final int HEAD = 8192;

  private final @Nullable Format forced;
  private final Limits limits;
  private final ConversationSink sink;

  /**
   * A reading.
   *
   * @param forced the only format to accept, or null to tell by content
   */
  public Conversations(@Nullable Format forced, Limits limits, ConversationSink sink) {
    this.forced = forced;
    this.limits = limits;
    this.sink = sink;
  }

  /** Reads a file, or all files of a folder and the folders in it; hidden ones are passed over. */
  public void read(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      file(path, path.toString(), null);
    } else {
      sink.finding(new Finding(path.toString(), null, Reason.NOT_FOUND, ""));
    }
  }

  /** Reads a stream, such as standard input, under a name of its own. */
  public void read(InputStream in, String name) {
    try {
      stream(in, name, null, 0);
    } catch (IOException e) {
      fault(name, null, e);
    }
  }

  private void folder(Path folder) {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(f -> !hidden(folder.relativize(f)))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      sink.finding(
          new Finding(folder.toString(), null, Reason.UNREADABLE, String.valueOf(e.getMessage())));
      return;
    } catch (IOException e) {
      fault(folder.toString(), null, e);
      return;
    }
    if (files.isEmpty()) {
      sink.finding(new Finding(folder.toString(), null, Reason.EMPTY, ""));
    }
    ExportFolder export = exportFolder(files.stream().map(f -> name(folder, f)).toList(), false);
    for (Path file : files) {
      if (export.wants(name(folder, file))) {
        file(file, file.toString(), export);
      }
    }
    export.missing(
        shard -> sink.finding(new Finding(folder.toString(), shard, Reason.MISSING_SHARD, "")));
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private ExportFolder exportFolder(Collection<String> names, boolean archive) {
    return new ExportFolder(names, forced == null, archive);
  }

  private void file(Path path, String shown, @Nullable ExportFolder export) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      if (export != null && export.manifest(String.valueOf(path.getFileName()), in)) {
        return;
      }
      if (magic(in) == Magic.ZIP) {
        zip(path, shown, 0);
      } else {
        stream(in, shown, null, 0);
      }
    } catch (IOException e) {
      fault(shown, null, e);
    }
  }

  private void zip(Path path, String shown, int nesting) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      zip.stream().limit(limits.entries()).forEach(e -> names.add(e.getName()));
      ExportFolder export = exportFolder(names, true);
      archive(shown, nesting, export).walk(zip, wanted(export));
      export.missing(s -> sink.finding(new Finding(shown, s, Reason.MISSING_SHARD, "")));
    } catch (ZipException | IllegalArgumentException e) {
      damagedZip(path, shown, nesting, names);
    }
  }

  /** The directory at the end is gone: once through for the names, once more for the words. */
  private void damagedZip(Path path, String shown, int nesting, List<String> names)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      new Archive(limits, (n, i) -> {}, (n, r, d) -> {})
          .walk(
              in,
              n -> {
                names.add(n);
                return false;
              });
    }
    ExportFolder export = exportFolder(names, true);
    boolean[] said = {false};
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      new Archive(
              limits,
              entries(shown, nesting, export),
              (name, reason, detail) -> {
                said[0] = true;
                sink.finding(new Finding(shown, name.isEmpty() ? null : name, reason, detail));
              })
          .walk(in, wanted(export));
    }
    if (!said[0]) {
      sink.finding(new Finding(shown, null, Reason.BROKEN_ZIP, ""));
    }
  }

  private static Predicate<String> wanted(ExportFolder export) {
    return name -> !hidden(Path.of(name)) && !name.startsWith("__MACOSX/") && export.wants(name);
  }

  private Archive archive(String shown, int nesting, ExportFolder export) {
    return new Archive(
        limits,
        entries(shown, nesting, export),
        (name, reason, detail) ->
            sink.finding(new Finding(shown, name.isEmpty() ? null : name, reason, detail)));
  }

  private Archive.EntryReader entries(String shown, int nesting, ExportFolder export) {
    return (name, in) -> {
      if (!export.manifest(name, in)) {
        stream(in, shown, name, nesting);
      }
    };
  }

  private void stream(InputStream raw, String file, @Nullable String entry, int nesting)
      throws IOException {
    InputStream in = raw.markSupported() ? raw : new BufferedInputStream(raw, 1 << 16);
    switch (magic(in)) {
      case ZIP -> {
        if (nesting >= limits.nesting()) {
          sink.finding(new Finding(file, entry, Reason.NESTED_ARCHIVE, ""));
          return;
        }
        Path spooled = Files.createTempFile("gochi", ".zip");
        try {
          Files.copy(in, spooled, StandardCopyOption.REPLACE_EXISTING);
          zip(spooled, entry == null ? file : file + " › " + entry, nesting + 1);
        } finally {
          Files.deleteIfExists(spooled);
        }
      }
      case GZIP -> {
        if (nesting >= limits.nesting()) {
          sink.finding(new Finding(file, entry, Reason.NESTED_ARCHIVE, ""));
          return;
        }
        try {
          Gzip gzip = Gzip.open(in, limits);
          stream(gzip.stream(), file, entry, nesting + 1);
          if (gzip.damaged()) {
            sink.finding(new Finding(file, entry, Reason.BROKEN_ZIP, ""));
          }
        } catch (Gzip.Bomb e) {
          sink.finding(new Finding(file, entry, Reason.ZIP_BOMB, String.valueOf(e.getMessage())));
        } catch (EOFException | ZipException e) {
          sink.finding(new Finding(file, entry, Reason.BROKEN_ZIP, ""));
        }
      }
      case NONE -> text(in, file, entry);
    }
  }

  private void text(InputStream in, String file, @Nullable String entry) throws IOException {
    Decoding decoding = Decoding.of(in);
    BufferedReader reader = new BufferedReader(decoding, 1 << 16);
    String head = head(reader);
    Source source =
        new Source(file, entry, FileNames.id(entry == null ? file : entry), reader, limits);
    if (head.isBlank()) {
      sink.finding(source.finding(Reason.EMPTY, null, ""));
      return;
    }
    ConversationReader format = reader(head);
    if (format == null) {
      sink.finding(source.finding(Reason.UNKNOWN_FORMAT, null, ""));
      return;
    }
    format.read(source, sink);
    if (decoding.broken() > 0) {
      sink.finding(source.finding(Reason.BROKEN_TEXT, null, decoding.broken() + " ×"));
    }
  }

  private @Nullable ConversationReader reader(String head) {
    if (forced != null) {
      return switch (forced) {
        case DIALIGN -> new DialignTsv();
        case WEBVTT -> Subtitles.webVtt();
        case SRT -> Subtitles.srt();
        case TEXT -> new NamedText();
        case CHATGPT, CLAUDE, OPEN_WEBUI, WILDCHAT, LMSYS, SHAREGPT, OASST, GOCHI ->
            new JsonReader(forced);
      };
    }
    Detection.Found found = Detection.of(head);
    if (found == null) {
      return null;
    }
    return switch (found) {
      case JSON -> new JsonReader(null);
      case WEBVTT -> Subtitles.webVtt();
      case SRT -> Subtitles.srt();
      case DIALIGN -> new DialignTsv();
      case TEXT -> new NamedText();
    };
  }

  private static String head(BufferedReader reader) throws IOException {
    reader.mark(HEAD + 1);
    char[] head = new char[HEAD];
    int filled = 0;
    for (int n = 0; filled < HEAD && n >= 0; filled += Math.max(0, n)) {
      n = reader.read(head, filled, HEAD - filled);
    }
    reader.reset();
    return new String(head, 0, filled);
  }

  private enum Magic {
    ZIP,
    GZIP,
    NONE
  }

  private static Magic magic(InputStream in) throws IOException {
    in.mark(8);
    byte[] first = in.readNBytes(4);
    in.reset();
    if (first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] < 9 && first[3] < 9) {
      return Magic.ZIP;
    }
    boolean gzip = first.length >= 2 && first[0] == 0x1f && (first[1] & 0xff) == 0x8b;
    return gzip ? Magic.GZIP : Magic.NONE;
  }

  private void fault(String file, @Nullable String entry, IOException e) {
    String detail = e instanceof AccessDeniedException ? "" : String.valueOf(e.getMessage());
    sink.finding(new Finding(file, entry, Reason.UNREADABLE, detail));
  }
}
