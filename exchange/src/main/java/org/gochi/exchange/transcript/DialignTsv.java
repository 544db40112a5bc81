package org.gochi.exchange.transcript;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.ConversationReader;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import org.gochi.exchange.Turn;

/**
 * The table that dialign reads: a speaker with a colon, a tab, an utterance already cut into
 * tokens; one dialogue a file. An empty utterance is a turn, consecutive lines of one speaker stay
 * apart.
 */
public final class DialignTsv implements ConversationReader {

  /** A reader. */
  public DialignTsv() {}

  @Override
  public void read(Source source, ConversationSink sink) throws IOException {
    List<Turn> turns = new ArrayList<>();
    // Not closed: the source belongs to the caller.
    BufferedReader lines = new BufferedReader(source.text());
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      String speaker = tab < 0 ? "" : line.substring(0, tab).strip();
      if (speaker.endsWith(":")) {
        speaker = speaker.substring(0, speaker.length() - 1).strip();
      }
      if (speaker.isEmpty()) {
        sink.finding(source.finding(Reason.BAD_LINE, "line " + number, ""));
        continue;
      }
      // Quotes and fences mean nothing here: the words are tokens, taken as they are.
      turns.add(
          new Turn(
              speaker, Names.role(speaker), line.substring(tab + 1), null, null, null, List.of()));
    }
    if (turns.isEmpty()) {
      sink.finding(source.finding(Reason.NO_MESSAGES, null, ""));
      return;
    }
    sink.conversation(
        new Conversation(source.name(), null, null, Format.DIALIGN, source.where(), turns, 0));
  }
}
