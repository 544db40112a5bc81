package org.gochi.exchange.json;

import java.util.List;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;

/** What a shape hands its conversations and findings to, for one record of one source. */
final class Records {
  private final Source source;
  private final ConversationSink sink;
  private final String place;
  private final String ownId;

  /**
   * @param place the record in words, for findings
   * @param ownId the id of a conversation that has none
   */
  Records(Source source, ConversationSink sink, String place, String ownId) {
    this.source = source;
    this.sink = sink;
    this.place = place;
    this.ownId = ownId;
  }

  /** Hands on a conversation, or says that there is nothing in it. */
  void conversation(
      @Nullable String id,
      @Nullable String title,
      @Nullable String language,
      Format format,
      List<Turn> turns,
      int leftOut) {
    String known = id == null ? ownId : id;
    if (turns.isEmpty()) {
      finding(Reason.NO_MESSAGES, known, title == null ? "" : title);
      return;
    }
    sink.conversation(
        new Conversation(known, title, tag(language), format, source.where(), turns, leftOut));
  }

  /** Reports on one conversation of the record. */
  void finding(Reason reason, @Nullable String id, String detail) {
    sink.finding(source.finding(reason, id == null ? place : place + ", " + id, detail));
  }

  private static @Nullable String tag(@Nullable String language) {
    if (language == null) {
      return null;
    }
    return switch (language) {
      case "English" -> "en";
      case "Japanese" -> "ja";
      default -> {
        int dash = language.indexOf('-');
        String tag = dash > 0 ? language.substring(0, dash) : language;
        yield tag.length() <= 3 ? tag : null;
      }
    };
  }
}
