package org.gochi.partner.adapter;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Outcome.Usage;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.partner.ModelReply;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.wire.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * One call, watched: the adapter's client runs on a thread of its own and drops what happens into a
 * queue; this thread waits for it with four limits of time and the person's stop, and closes the
 * connection when one of them says so.
 */
final class Attempt {
  /** How often a stop and the limits are looked at: unnoticed by a person, cheap for a machine. */
  private static final long LOOK_MILLIS = 25;

  private sealed interface Event {
    record Text(String piece) implements Event {}

    record Life() implements Event {}

    record Complete(ChatResponse response) implements Event {}

    record Broken(Throwable thrown) implements Event {}

    record Returned() implements Event {}
  }

  private final ModelSettings settings;
  private final Exchange exchange;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(100_000);
  private final StringBuilder text = new StringBuilder();
  private char highSurrogate;

  Attempt(ModelSettings settings, Exchange exchange) {
    this.settings = settings;
    this.exchange = exchange;
  }

  /** Whether a token has come: from then on the call is not repeated. */
  boolean begun() {
    return !text.isEmpty();
  }

  ModelReply run(StreamingChatModel model, ModelRequest request, TextSink sink, StopSignal stop) {
    long start = System.nanoTime();
    Thread caller = Thread.ofVirtual().name("model").start(() -> call(model, request));
    try {
      while (true) {
        Event event = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (stop.stopped()) {
          return new ModelReply.Stopped(text.toString());
        }
        switch (event) {
          case null -> {}
          case Event.Text(String piece) -> pass(piece, sink);
          case Event.Life() -> {}
          case Event.Complete(ChatResponse response) -> {
            return complete(response, sink);
          }
          case Event.Broken(Throwable thrown) -> {
            return ended(thrown);
          }
          case Event.Returned() -> {
            return ended(null);
          }
        }
        Duration limit = overdue(start);
        if (limit != null && events.isEmpty()) {
          return new ModelReply.Failed(
              text.toString(), FaultReader.timedOut(settings, limit.toSeconds()));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new ModelReply.Stopped(text.toString());
    } finally {
      exchange.abort();
      caller.interrupt();
    }
  }

  private @Nullable Duration overdue(long start) {
    long running = System.nanoTime() - start;
    if (running > settings.limits().whole().toNanos()) {
      return settings.limits().whole();
    }
    if (!begun() && !exchange.signs().thinking()) {
      return running > settings.limits().firstToken().toNanos()
          ? settings.limits().firstToken()
          : null;
    }
    return exchange.silence() > settings.limits().silence().toNanos()
        ? settings.limits().silence()
        : null;
  }

  private void call(StreamingChatModel model, ModelRequest request) {
    try {
      model.chat(
          ChatRequest.builder()
              .messages(
                  SystemMessage.from(request.instructions()), UserMessage.from(request.material()))
              .build(),
          new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String piece) {
              put(new Event.Text(piece));
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
              put(new Event.Complete(response));
            }

            @Override
            public void onError(Throwable thrown) {
              put(new Event.Broken(thrown));
            }
          });
      put(new Event.Returned());
    } catch (RuntimeException | Error thrown) {
      put(new Event.Broken(thrown));
    }
  }

  private void put(Event event) {
    try {
      events.put(event);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  /** Passes a piece on, but never half a surrogate pair. */
  private void pass(String piece, TextSink sink) {
    String whole = highSurrogate == 0 ? piece : highSurrogate + piece;
    highSurrogate = 0;
    if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
      highSurrogate = whole.charAt(whole.length() - 1);
      whole = whole.substring(0, whole.length() - 1);
    }
    if (!whole.isEmpty()) {
      text.append(whole);
      sink.accept(whole);
    }
  }

  private ModelReply complete(ChatResponse response, TextSink sink) {
    String whole = response.aiMessage().text();
    if (text.isEmpty() && whole != null && !whole.isEmpty()) {
      pass(whole, sink);
    }
    FinishReason reason = response.finishReason();
    if (exchange.signs().error() != null || exchange.wasGarbled() || exchange.wasCut()) {
      return ended(null);
    }
    if (exchange.signs().refused() || reason == FinishReason.CONTENT_FILTER) {
      return new ModelReply.Refused(refusal());
    }
    Usage usage = usage(response.tokenUsage());
    if (reason == FinishReason.LENGTH) {
      return new ModelReply.CutShort(text.toString(), usage);
    }
    if (!exchange.signs().ended()) {
      return new ModelReply.Failed(
          text.toString(), FaultReader.fault(settings, FaultKind.BROKEN_OFF, true, ""));
    }
    if (usage != null
        && usage.inputTokens() != null
        && usage.inputTokens() >= settings.contextTokens()) {
      // The reply was made from a text that the server cut without saying so.
      return new ModelReply.Failed(
          text.toString(), FaultReader.fault(settings, FaultKind.CONTEXT_TOO_LONG, false, ""));
    }
    return new ModelReply.Finished(text.toString(), usage);
  }

  private ModelReply ended(@Nullable Throwable thrown) {
    if (exchange.signs().error() == null && exchange.signs().refused()) {
      return new ModelReply.Refused(refusal());
    }
    return new ModelReply.Failed(text.toString(), FaultReader.read(settings, exchange, thrown));
  }

  private String refusal() {
    return text.isEmpty() ? exchange.signs().refusal() : text.toString();
  }

  private static @Nullable Usage usage(@Nullable TokenUsage usage) {
    if (usage == null || (usage.inputTokenCount() == null && usage.outputTokenCount() == null)) {
      return null;
    }
    return new Usage(usage.inputTokenCount(), usage.outputTokenCount());
  }
}
