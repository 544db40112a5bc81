package org.gochi.partner.adapter;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.partner.LanguageModel;
import org.gochi.partner.ModelReply;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Provider;
import org.gochi.partner.wire.AddressGuard;
import org.gochi.partner.wire.Exchange;
import org.gochi.partner.wire.WatchedHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A model behind one of the protocols. Tries again at most three times, only while nothing has come
 * yet and the fault may pass, with jitter, and as late as the provider asks.
 */
public final class ProviderModel implements LanguageModel {
  private static final int TRIES = 4;
  private static final long LOOK_NANOS = 25_000_000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Nobody waits longer than this for a provider that asks to come back later. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** How a pause between two tries is spent. */
  @FunctionalInterface
  public interface Pause {
    /** Waits, or ends early when the person stops. */
    void wait(Duration time, StopSignal stop) throws InterruptedException;
  }

  private final ModelSettings settings;
  private final HttpClient client;
  private final Set<Concession> concessions = ConcurrentHashMap.newKeySet();
  private final AddressGuard guard;
  private final InstantSource clock;
  private final Pause pause;
  private final RandomGenerator random;

  /** A model reached as the settings say. */
  public ProviderModel(ModelSettings settings) {
    this(
        settings,
        InstantSource.system(),
        ProviderModel::waitFor,
        RandomGenerator.getDefault(),
        new AddressGuard(settings.privateAddresses()));
  }

  ProviderModel(
      ModelSettings settings,
      InstantSource clock,
      Pause pause,
      RandomGenerator random,
      AddressGuard guard) {
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
    this.random = random;
    this.guard = guard;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.limits().connect())
            .followRedirects(Redirect.NEVER)
            .build();
  }

  @Override
  public ModelSettings settings() {
    return settings;
  }

  @Override
  public ModelReply ask(ModelRequest request, TextSink sink, StopSignal stop) {
    if (request.tokens() + request.replyTokens() > settings.contextTokens()) {
      return new ModelReply.Failed(
          "", FaultReader.fault(settings, FaultKind.CONTEXT_TOO_LONG, false, ""));
    }
    int tried = 1;
    while (true) {
      Exchange exchange = new Exchange(System::nanoTime);
      Attempt attempt = new Attempt(settings, exchange);
      WatchedHttpClient http = new WatchedHttpClient(client, guard, exchange, clock);
      ModelReply reply =
          attempt.run(
              StreamingModels.of(settings, request, concessions, http.asBuilder()),
              request,
              sink,
              stop);
      if (concedes(reply, attempt, exchange)) {
        continue;
      }
      Duration next = again(reply, attempt, exchange, tried);
      if (next == null) {
        return withKnownModels(reply);
      }
      tried++;
      try {
        pause.wait(next, stop);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new ModelReply.Stopped("");
      }
      if (stop.stopped()) {
        return new ModelReply.Stopped("");
      }
    }
  }

  /** Whether the server refused something that can be left out; it is left out from now on. */
  private boolean concedes(ModelReply reply, Attempt attempt, Exchange exchange) {
    return settings.provider() == Provider.OPENAI
        && reply instanceof ModelReply.Failed
        && !attempt.begun()
        && Concession.wanted(exchange.status(), exchange.refusal(), concessions)
            .map(concessions::add)
            .orElse(false);
  }

  /** Where the model does not exist, the fault tells which do. */
  private ModelReply withKnownModels(ModelReply reply) {
    if (reply instanceof ModelReply.Failed failed
        && failed.fault().kind() == FaultKind.NO_SUCH_MODEL) {
      List<String> known = KnownModels.of(settings, client, guard);
      return new ModelReply.Failed(failed.text(), FaultReader.noSuchModel(settings, known));
    }
    return reply;
  }

  /** How long to wait before the next try, or null when this reply is the last. */
  private @Nullable Duration again(
      ModelReply reply, Attempt attempt, Exchange exchange, int tried) {
    if (!(reply instanceof ModelReply.Failed failed)
        || attempt.begun()
        || tried >= TRIES
        || !failed.fault().retryable()) {
      return null;
    }
    return switch (failed.fault().kind()) {
      case UNREACHABLE, BROKEN_OFF, RATE_LIMITED, OVERLOADED, PROVIDER_FAILED -> {
        Duration asked = exchange.retryAfter();
        if (asked != null) {
          yield asked.compareTo(LONGEST_PAUSE) > 0 ? null : asked;
        }
        long base = FIRST_PAUSE.toMillis() << (tried - 1);
        yield Duration.ofMillis(base / 2 + random.nextLong(base));
      }
      case TIMED_OUT,
          KEY_REFUSED,
          NO_SUCH_MODEL,
          SPEND_CAP,
          CONTEXT_TOO_LONG,
          GARBLED,
          REQUEST_REFUSED,
          OTHER ->
          null;
    };
  }

  private static void waitFor(Duration time, StopSignal stop) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until && !stop.stopped()) {
      LockSupport.parkNanos(Math.min(LOOK_NANOS, until - System.nanoTime()));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
