package org.gochi.spiral.externalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * What people are typing: one small file each, replaced whole. Drafts are not entries, because what
 * somebody took back before saying it is nobody's business.
 */
public final class Drafts {
  private final Path folder;

  /**
   * @param home the home's folder
   */
  public Drafts(Path home) {
    this.folder = home.resolve("drafts");
  }

  /** Keeps a draft; empty lets it go. */
  public synchronized void keep(String dialogue, String actor, String text) {
    Path file = file(dialogue, actor);
    try {
      if (text.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(folder);
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The draft; empty if there is none. */
  public synchronized String of(String dialogue, String actor) {
    Path file = file(dialogue, actor);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes all drafts in a dialogue. */
  public synchronized void erase(String dialogue) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith(dialogue + "~")).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Ids hold nothing but letters, digits and . _ : - and a colon is not for every file system.
  private Path file(String dialogue, String actor) {
    return folder.resolve(dialogue + "~" + actor.replace(':', '+') + ".txt");
  }
}
