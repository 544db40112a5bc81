package org.gochi.exchange;

import java.util.Locale;

/** What a file's name says about the conversation in it. */
final class FileNames {
  private FileNames() {}

  /** The name without folders and without its ending, or endings when packed. */
  static String id(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
