package org.gochi.partner.adapter;

import static org.gochi.elicitation.FaultKind.CONTEXT_TOO_LONG;
import static org.gochi.elicitation.FaultKind.KEY_REFUSED;
import static org.gochi.elicitation.FaultKind.NO_SUCH_MODEL;
import static org.gochi.elicitation.FaultKind.OVERLOADED;
import static org.gochi.elicitation.FaultKind.PROVIDER_FAILED;
import static org.gochi.elicitation.FaultKind.RATE_LIMITED;
import static org.gochi.elicitation.FaultKind.REQUEST_REFUSED;
import static org.gochi.elicitation.FaultKind.SPEND_CAP;
import static org.gochi.elicitation.FaultKind.UNREACHABLE;
import static org.gochi.partner.adapter.FakeProvider.send;
import static org.gochi.partner.adapter.FaultScript.fails;
import static org.gochi.partner.adapter.FaultScript.finishes;
import static org.gochi.partner.adapter.FaultScripts.HELLO;
import static org.gochi.partner.adapter.FaultScripts.good;
import static org.gochi.partner.adapter.FaultScripts.one;
import static org.gochi.partner.adapter.FaultScripts.pause;

import java.util.List;
import java.util.stream.Stream;
import org.gochi.elicitation.FaultKind;
import org.gochi.partner.adapter.FakeProvider.Act;
import org.gochi.partner.adapter.FaultScript.Ending;
import org.jspecify.annotations.Nullable;

/** The faults that a provider tells itself: by a status, or inside the stream. */
final class ToldFaults {
  private ToldFaults() {}

  static Stream<FaultScript> statuses() {
    String slow = "Retry-After: 2\r\n";
    return Stream.of(
        again("429 with Retry-After, once", 429, slow, ""),
        again("429 without Retry-After, once", 429, "", ""),
        again("429 with a date, once", 429, "Retry-After: Thu, 01 Jan 2026 00:00:07 GMT\r\n", ""),
        stays("429 every time", RATE_LIMITED, 4, 429, "", "slow down"),
        stays("429 with an hour to wait", RATE_LIMITED, 1, 429, "Retry-After: 3600\r\n", ""),
        stays(
            "429 because the money is spent",
            SPEND_CAP,
            1,
            429,
            slow,
            "{\"error\":{\"code\":\"insufficient_quota\"}}"),
        stays("402", SPEND_CAP, 1, 402, "", ""),
        again("500, once", 500, "", "oops"),
        stays("500 every time", PROVIDER_FAILED, 4, 500, "", "oops"),
        stays("502 with HTML", PROVIDER_FAILED, 4, 502, "", "<html>Bad gateway</html>"),
        stays("503 every time", OVERLOADED, 4, 503, "", ""),
        again(
            "529, once",
            529,
            "",
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"),
        again("408, once", 408, "", ""),
        again("409, once", 409, "", ""),
        stays("401", KEY_REFUSED, 1, 401, "", "{\"error\":{\"message\":\"Incorrect API key\"}}"),
        stays("403", KEY_REFUSED, 1, 403, "", ""),
        stays(
            "404 for the model", NO_SUCH_MODEL, 1, 404, "", "{\"error\":\"model 'm' not found\"}"),
        stays(
            "404 as vLLM says it",
            NO_SUCH_MODEL,
            1,
            404,
            "",
            "{\"object\":\"error\",\"message\":\"The model `m` does not exist.\",\"type\":\"NotFoundError\",\"param\":null,\"code\":404}"),
        stays(
            "404 as Ollama says it in OpenAI's manner",
            NO_SUCH_MODEL,
            1,
            404,
            "",
            "{\"error\":{\"message\":\"model \\\"m\\\" not found, try pulling it first\",\"type\":\"api_error\",\"param\":null,\"code\":null}}"),
        stays(
            "404 as LM Studio says it",
            NO_SUCH_MODEL,
            1,
            404,
            "",
            "{\"error\":{\"message\":\"No models loaded. Please load a model.\",\"type\":\"invalid_request_error\",\"param\":\"model\",\"code\":\"model_not_found\"}}"),
        stays(
            "404 as OpenAI says it",
            NO_SUCH_MODEL,
            1,
            404,
            "",
            "{\"error\":{\"message\":\"The model `m` does not exist or you do not have access to it.\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"model_not_found\"}}"),
        stays(
            "400 for the model, as OpenRouter says it",
            NO_SUCH_MODEL,
            1,
            400,
            "",
            "{\"error\":{\"message\":\"m is not a valid model ID\",\"code\":400},\"user_id\":\"u\"}"),
        stays("404 for the address", UNREACHABLE, 1, 404, "", "nothing here"),
        stays(
            "400 for the length",
            CONTEXT_TOO_LONG,
            1,
            400,
            "",
            "{\"error\":{\"code\":\"context_length_exceeded\"}}"),
        stays(
            "400 for something else",
            REQUEST_REFUSED,
            1,
            400,
            "",
            "{\"error\":{\"message\":\"temperature and sk-test-key\"}}"),
        stays("a redirect", REQUEST_REFUSED, 1, 302, "Location: http://127.0.0.1:1/steal\r\n", ""));
  }

  static Stream<FaultScript> insideTheStream() {
    return Stream.of(
        fails(
            "an error after the first piece",
            OVERLOADED,
            "What did ",
            1,
            d ->
                one(
                    send(d.head() + String.join("", d.begin()) + d.piece("\"What did \"")),
                    pause(d),
                    send(d.error("overloaded_error")))),
        finishes(
            "an error instead of a first piece, once",
            HELLO,
            2,
            d ->
                List.of(
                    List.of(
                        send(d.head() + String.join("", d.begin()) + d.error("overloaded_error"))),
                    List.of(good(d)))),
        fails(
            "an error instead of a first piece, every time",
            OVERLOADED,
            "",
            4,
            d -> one(send(d.head() + d.error("overloaded_error")))),
        fails(
            "no such model, said with status 200",
            NO_SUCH_MODEL,
            "",
            1,
            d -> one(send(d.head() + d.error("model_not_found")))));
  }

  private static FaultScript again(String name, int status, String headers, String body) {
    return finishes(
        name, HELLO, 2, d -> List.of(List.of(answer(status, headers, body)), List.of(good(d))));
  }

  private static FaultScript stays(
      String name, @Nullable FaultKind kind, int calls, int status, String headers, String body) {
    return new FaultScript(
        name, d -> one(answer(status, headers, body)), Ending.FAILED, "", kind, calls);
  }

  static Act answer(int status, String headers, String body) {
    return send(
        "HTTP/1.1 "
            + status
            + " Said\r\n"
            + headers
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body);
  }
}
