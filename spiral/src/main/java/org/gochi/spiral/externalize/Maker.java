package org.gochi.spiral.externalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A running program that makes replies. It holds a lock on a file of its own for as long as it
 * lives; the operating system lets go of it even after a kill. So another program on the same home
 * can tell a reply that is being made from one that was cut off.
 */
public final class Maker implements AutoCloseable {
  // Of this process: its own locks cannot be told by trying them.
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();
  private final String id;
  private final Path file;
  private final FileChannel channel;

  private Maker(String id, Path file, FileChannel channel) {
    this.id = id;
    this.file = file;
    this.channel = channel;
  }

  /** Begins to be alive in a home. */
  public static Maker begin(Path home, Random random) {
    String id = HexFormat.of().toHexDigits(random.nextLong());
    Path file = file(home, id);
    try {
      Files.createDirectories(folder(home));
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      HERE.add(file);
      return new Maker(id, file, channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return id;
  }

  /** Whether that maker still lives; the file of one that does not is taken away. */
  static boolean lives(Path home, String id) {
    Path file = file(home, id);
    if (HERE.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = other.tryLock()) {
      if (lock == null) {
        return true;
      }
      Files.deleteIfExists(file);
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Path home) {
    return home.toAbsolutePath().normalize().resolve("makers");
  }

  private static Path file(Path home, String id) {
    return folder(home).resolve(id + ".lock");
  }

  @Override
  public void close() {
    try {
      HERE.remove(file);
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
