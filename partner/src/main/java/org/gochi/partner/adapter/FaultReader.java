package org.gochi.partner.adapter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.FaultKind;
import org.gochi.partner.Faults;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.wire.AddressGuard;
import org.gochi.partner.wire.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads what went wrong out of status, error body and exception. */
final class FaultReader {
  private static final int DETAIL = 200;
  private static final Pattern MESSAGE =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private FaultReader() {}

  /** The fault of a call that ended badly. */
  static Fault read(ModelSettings settings, Exchange exchange, @Nullable Throwable thrown) {
    String inStream = exchange.signs().error();
    if (exchange.wasForbidden() || caused(thrown, AddressGuard.Forbidden.class)) {
      return fault(
          settings,
          FaultKind.REQUEST_REFUSED,
          false,
          settings.baseUrl().getHost() + ": a private address, not allowed for this model");
    }
    if (inStream != null) {
      return ofBody(settings, 0, inStream);
    }
    if (exchange.wasGarbled() || exchange.wasEndless()) {
      return fault(settings, FaultKind.GARBLED, true, "");
    }
    if (exchange.status() != 0 && exchange.status() / 100 != 2) {
      return ofBody(settings, exchange.status(), exchange.refusal());
    }
    if (exchange.status() == 0 && unreachable(thrown)) {
      return fault(settings, FaultKind.UNREACHABLE, true, "");
    }
    if (exchange.status() == 0
        || exchange.wasCut()
        || caused(thrown, IOException.class)
        || (thrown == null && !exchange.signs().ended())) {
      return fault(settings, FaultKind.BROKEN_OFF, true, "");
    }
    return fault(settings, FaultKind.GARBLED, true, "");
  }

  /** A limit of time was reached. */
  static Fault timedOut(ModelSettings settings, long seconds) {
    return Faults.of(
        FaultKind.TIMED_OUT,
        true,
        "model",
        settings.model(),
        "seconds",
        Long.toString(seconds),
        "address",
        settings.baseUrl().toString());
  }

  /** There is no such model; those there are, as far as the provider tells. */
  static Fault noSuchModel(ModelSettings settings, List<String> known) {
    return Faults.of(
        FaultKind.NO_SUCH_MODEL,
        false,
        "model",
        settings.model(),
        "address",
        settings.baseUrl().toString(),
        "models",
        String.join(", ", known));
  }

  /** The fault of the given kind, with what every sentence may need. */
  static Fault fault(ModelSettings settings, FaultKind kind, boolean retryable, String detail) {
    return Faults.of(
        kind,
        retryable,
        "model",
        settings.model(),
        "address",
        settings.baseUrl().toString(),
        "detail",
        detail);
  }

  private static boolean unreachable(@Nullable Throwable thrown) {
    return caused(thrown, ConnectException.class)
        || caused(thrown, UnknownHostException.class)
        || caused(thrown, HttpConnectTimeoutException.class)
        || caused(thrown, java.nio.channels.UnresolvedAddressException.class);
  }

  private static boolean caused(@Nullable Throwable thrown, Class<? extends Throwable> type) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static Fault ofBody(ModelSettings settings, int status, String body) {
    String said = body.toLowerCase(Locale.ROOT);
    if (has(said, "insufficient_quota", "billing", "credit balance", "spend", "payment required")
        || status == 402) {
      return fault(settings, FaultKind.SPEND_CAP, false, "");
    }
    if (has(
        said,
        "context_length",
        "context length",
        "maximum context",
        "prompt is too long",
        "exceeds the maximum number of tokens",
        "input length",
        "too many tokens")) {
      return fault(settings, FaultKind.CONTEXT_TOO_LONG, false, "");
    }
    if (status == 401
        || status == 403
        || has(
            said,
            "invalid_api_key",
            "api key not valid",
            "authentication_error",
            "invalid x-api-key")) {
      return fault(settings, FaultKind.KEY_REFUSED, false, "");
    }
    if (has(
            said,
            "model_not_found",
            "does not exist",
            "not_found_error",
            "not a valid model",
            "invalid model",
            "invalid_model",
            "unknown model",
            "no models loaded")
        || (has(said, "not found") && has(said, "model"))
        || (status == 404 && has(said, "model"))) {
      return fault(settings, FaultKind.NO_SUCH_MODEL, false, "");
    }
    if (status == 429 || has(said, "rate_limit", "rate limit", "resource_exhausted")) {
      return fault(settings, FaultKind.RATE_LIMITED, true, "");
    }
    if (status == 529 || status == 503 || has(said, "overloaded", "\"unavailable\"")) {
      return fault(settings, FaultKind.OVERLOADED, true, "");
    }
    if (status == 404) {
      return fault(settings, FaultKind.UNREACHABLE, false, "");
    }
    if (status == 408 || status == 409) {
      return fault(settings, FaultKind.PROVIDER_FAILED, true, "");
    }
    if (status / 100 == 3 || status / 100 == 4 || has(said, "invalid_request")) {
      return fault(settings, FaultKind.REQUEST_REFUSED, false, detail(settings, status, body));
    }
    return fault(settings, FaultKind.PROVIDER_FAILED, true, "");
  }

  /** What the provider said, short, on one line, and without the key if it repeated it. */
  private static String detail(ModelSettings settings, int status, String body) {
    Matcher message = MESSAGE.matcher(body);
    String text =
        (message.find() ? message.group(1) : body).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    var key = settings.key();
    if (key != null) {
      text = text.replace(key.reveal(), "(key)");
    }
    String cut = text.length() > DETAIL ? text.substring(0, DETAIL) + "…" : text;
    return cut.isEmpty() ? "HTTP " + status : "HTTP " + status + ", " + cut;
  }

  private static boolean has(String text, String... words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
