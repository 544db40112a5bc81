package org.gochi.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says that a home is open. Many may share it; a restore needs it alone, and making or migrating
 * tables goes one process at a time. The operating system lets go of it when a process dies.
 *
 * <p>Kept once per process and home: POSIX drops all of a process's locks on a file as soon as it
 * closes any descriptor of that file.
 */
final class HomeLock implements AutoCloseable {
  private static final Map<Path, HomeLock> OPEN = new HashMap<>();
  private static final long USE = 0;
  private static final long CHANGE = 1;

  private final Path home;
  private final FileChannel channel;
  private int users;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /**
   * Shares the home with others.
   *
   * @throws RecordException.InUse if somebody has it alone
   */
  static HomeLock share(Path home) throws IOException {
    return take(home, true);
  }

  /**
   * Takes the home alone.
   *
   * @throws RecordException.InUse if anybody has it, in this process or another
   */
  static HomeLock alone(Path home) throws IOException {
    return take(home, false);
  }

  private static HomeLock take(Path home, boolean shared) throws IOException {
    Files.createDirectories(home);
    Path real = home.toRealPath();
    synchronized (OPEN) {
      HomeLock lock = OPEN.get(real);
      if (lock != null && (!shared || lock.users < 0)) {
        throw new RecordException.InUse(home);
      }
      if (lock == null) {
        lock = new HomeLock(real, lock(real, home, shared));
        lock.users = shared ? 0 : -1;
        OPEN.put(real, lock);
      }
      if (shared) {
        lock.users++;
      }
      return lock;
    }
  }

  private static FileChannel lock(Path real, Path home, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            real.resolve("gochi.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock(USE, 1, shared);
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    if (lock == null) {
      throw new RecordException.InUse(home);
    }
    return channel;
  }

  /** Runs while no other process makes or migrates tables here. */
  void changing(Runnable work) throws IOException {
    synchronized (OPEN) {
      try (FileLock lock = channel.lock(CHANGE, 1, false)) {
        if (lock.isValid()) {
          work.run();
        }
      }
    }
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      users--;
      if (users <= 0) {
        OPEN.remove(home);
        try {
          channel.close();
        } catch (IOException e) {
          throw Faults.of(e, home);
        }
      }
    }
  }
}
