package org.gochi.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be read; told apart by content. */
public enum Format {
  CHATGPT("chatgpt", true),
  CLAUDE("claude", true),
  OPEN_WEBUI("openwebui", true),
  WILDCHAT("wildchat", true),
  LMSYS("lmsys", true),
  SHAREGPT("sharegpt", true),
  OASST("oasst", true),
  DIALIGN("dialign", false),
  WEBVTT("webvtt", false),
  SRT("srt", false),
  TEXT("text", false),
  GOCHI("gochi", true);

  private final String word;
  private final boolean json;

  Format(String word, boolean json) {
    this.word = word;
    this.json = json;
  }

  /** The word used on the command line and on the wire. */
  public String word() {
    return word;
  }

  /** Whether files of this format are JSON or JSON lines. */
  public boolean json() {
    return json;
  }

  /** The format of that name, whatever its case. */
  public static Optional<Format> of(String word) {
    String sought = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.word.equals(sought)).findFirst();
  }
}
