package org.gochi.exchange;

import java.io.IOException;

/** Reads one format. Bad content is a {@link Finding}; only failing media are exceptions. */
public interface ConversationReader {

  /** Reads everything in the source and hands each conversation on as soon as it is whole. */
  void read(Source source, ConversationSink sink) throws IOException;
}
