package org.gochi.exchange;

/** Takes what a reader finds, in the order of the source. Called from one thread. */
public interface ConversationSink {

  /** A conversation was read whole. May block, so that memory does not grow with the corpus. */
  void conversation(Conversation conversation);

  /** Something was skipped or mended. */
  void finding(Finding finding);
}
