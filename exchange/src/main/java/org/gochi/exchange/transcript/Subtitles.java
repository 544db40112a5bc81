package org.gochi.exchange.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.ConversationReader;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Entities;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;

/** WebVTT and SRT: timed cues, with the speaker in a voice span or before a colon. */
public final class Subtitles implements ConversationReader {
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]*)>");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]*>|<[\\d:.]+>|\\{\\\\[^}]*\\}");

  private final Format format;

  private Subtitles(Format format) {
    this.format = format;
  }

  /** A reader of WebVTT. */
  public static Subtitles webVtt() {
    return new Subtitles(Format.WEBVTT);
  }

  /** A reader of SubRip. */
  public static Subtitles srt() {
    return new Subtitles(Format.SRT);
  }

  @Override
  public void read(Source source, ConversationSink sink) throws IOException {
    BufferedReader lines = new BufferedReader(source.text());
    Cues cues = new Cues();
    List<String> block = new ArrayList<>();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        take(block, number - block.size(), cues, source, sink);
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      take(block, number - block.size() + 1, cues, source, sink);
    }
    List<Turn> turns = cues.turns();
    if (turns.isEmpty()) {
      sink.finding(source.finding(Reason.NO_MESSAGES, null, ""));
      return;
    }
    sink.conversation(
        new Conversation(source.name(), null, null, format, source.where(), turns, 0));
  }

  private void take(
      List<String> block, long line, Cues cues, Source source, ConversationSink sink) {
    int timing = 0;
    while (timing < block.size() && Cues.start(block.get(timing)) == null) {
      timing++;
    }
    if (timing == block.size()) {
      if (!aside(block.get(0))) {
        sink.finding(source.finding(Reason.BAD_LINE, "line " + line, ""));
      }
      return;
    }
    Duration at = Cues.start(block.get(timing));
    for (String text : block.subList(timing + 1, block.size())) {
      if (Cues.start(text) != null) {
        at = Cues.start(text);
      } else {
        speak(at, text, cues);
      }
    }
  }

  private boolean aside(String first) {
    return format == Format.WEBVTT
        && (first.startsWith("WEBVTT")
            || first.startsWith("NOTE")
            || first.startsWith("STYLE")
            || first.startsWith("REGION"));
  }

  private static void speak(@Nullable Duration at, String text, Cues cues) {
    Matcher voice = VOICE.matcher(text);
    int from = 0;
    String name = null;
    while (voice.find()) {
      words(at, name, text.substring(from, voice.start()), cues);
      name = Entities.decode(voice.group(1)).strip();
      from = voice.end();
    }
    words(at, name, text.substring(from), cues);
  }

  private static void words(@Nullable Duration at, @Nullable String name, String raw, Cues cues) {
    String plain = Entities.decode(TAG.matcher(raw).replaceAll("")).strip();
    if (name == null || name.isEmpty()) {
      cues.line(at, plain);
    } else {
      cues.say(at, name, plain);
    }
  }
}
