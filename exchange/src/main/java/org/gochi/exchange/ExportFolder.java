package org.gochi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chat exports come as folders in which only {@code conversations.json}, or its shards {@code
 * conversations-000.json} and on, hold talk; profiles, pictures and feedback beside them are no
 * faults. The manifest of a sharded export tells which shards there should be.
 */
final class ExportFolder {
  private static final Pattern TALK = Pattern.compile("conversations(-\\d+)?\\.json");
  private static final Pattern SHARD = Pattern.compile("conversations-\\d+\\.json");
  private static final String MANIFEST = "export_manifest.json";
  private static final int MANIFEST_BYTES = 4 << 20;

  private final Set<String> exports = new HashSet<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> promised = new TreeSet<>();

  /**
   * @param names the names of all files, with {@code /}
   * @param telling false to want everything, as when a format is forced
   */
  ExportFolder(Collection<String> names, boolean telling) {
    for (String name : names) {
      if (telling && TALK.matcher(last(name)).matches()) {
        exports.add(folder(name));
        present.add(last(name));
      }
    }
  }

  /** Whether a file may hold talk. */
  boolean wants(String name) {
    if (TALK.matcher(last(name)).matches() || exports.isEmpty()) {
      return true;
    }
    if (last(name).equals(MANIFEST)) {
      return true;
    }
    return exports.stream().noneMatch(name::startsWith);
  }

  /** Takes note of the shards a manifest promises; true when the file was one. */
  boolean manifest(String name, InputStream in) throws IOException {
    if (exports.isEmpty() || !last(name.replace('\\', '/')).equals(MANIFEST)) {
      return false;
    }
    String text = new String(in.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8);
    Matcher shard = SHARD.matcher(text);
    while (shard.find()) {
      promised.add(shard.group());
    }
    return true;
  }

  /** Names each promised shard that is not there. */
  void missing(Consumer<String> shard) {
    promised.stream().filter(s -> !present.contains(s)).forEach(shard);
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
