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
 * faults. In a folder of the reader's own, talks of other origin may lie beside them, and are read.
 * The manifest of a sharded export tells which shards there should be.
 */
final class ExportFolder {
  private static final Pattern TALK = Pattern.compile("conversations(-\\d+)?\\.json");
  private static final Pattern SHARD = Pattern.compile("conversations-\\d+\\.json");
  private static final Pattern MAY_BE_TALK =
      Pattern.compile("(?i).*\\.(json|jsonl|ndjson|txt|tsv|vtt|srt|zip|gz|md)");

  /** What exports hold besides talk: profiles, feedback, projects, and files that were sent. */
  private static final Pattern COMPANION =
      Pattern.compile(
          "(?i)(user|users|user_settings|message_feedback|model_comparisons|shared_conversations"
              + "|group_chats|projects|memories|sora|shopping|library_files|export_manifest)\\.json"
              + "|file[-_].*|readme.*");

  private static final String MANIFEST = "export_manifest.json";
  private static final int MANIFEST_BYTES = 4 << 20;

  private final boolean archive;
  private final Set<String> exports = new HashSet<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> promised = new TreeSet<>();

  /**
   * @param names the names of all files, with {@code /}
   * @param telling false to want everything, as when a format is forced
   * @param archive whether it is as it was sent, and not a folder of the reader's own
   */
  ExportFolder(Collection<String> names, boolean telling, boolean archive) {
    this.archive = archive;
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
    return exports.stream().noneMatch(name::startsWith) || besides(name);
  }

  private boolean besides(String name) {
    return !archive
        && exports.contains(folder(name))
        && MAY_BE_TALK.matcher(last(name)).matches()
        && !COMPANION.matcher(last(name)).matches();
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
