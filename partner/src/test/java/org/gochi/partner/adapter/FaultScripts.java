package org.gochi.partner.adapter;

import static org.gochi.elicitation.FaultKind.BROKEN_OFF;
import static org.gochi.elicitation.FaultKind.GARBLED;
import static org.gochi.elicitation.FaultKind.TIMED_OUT;
import static org.gochi.partner.adapter.FakeProvider.send;
import static org.gochi.partner.adapter.FaultScript.fails;
import static org.gochi.partner.adapter.FaultScript.finishes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gochi.partner.adapter.FakeProvider.Act;
import org.gochi.partner.adapter.FaultScript.Ending;

/**
 * Every way we know in which a provider behaves badly, and some in which it behaves well; what it
 * tells of its faults itself is in {@link ToldFaults}.
 */
final class FaultScripts {
  static final String HELLO = "What did you hear first?";
  private static final String[] PIECES = {"What did ", "you hear ", "first?"};

  private FaultScripts() {}

  static Stream<FaultScript> all() {
    return Stream.of(
            wellBehaved(),
            silent(),
            cut(),
            garbled(),
            ToldFaults.statuses(),
            ToldFaults.insideTheStream())
        .flatMap(s -> s);
  }

  private static Stream<FaultScript> wellBehaved() {
    return Stream.of(
        finishes("a whole reply", HELLO, 1, d -> one(good(d))),
        finishes(
            "a reply in one event",
            HELLO,
            1,
            d -> one(send(d.head() + String.join("", d.reply(HELLO))))),
        finishes(
            "a reply byte by byte",
            HELLO,
            1,
            d -> one(send(d.head()), new Act.Drip(bytes(d.reply(PIECES))))),
        finishes(
            "Japanese, cut within characters",
            "何が最初に聞こえましたか。",
            1,
            d -> one(send(d.head()), new Act.Drip(bytes(d.reply("何が最初に", "聞こえましたか。"))))),
        finishes(
            "an emoji in two halves",
            "a\uD83D\uDE42b",
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.begin())
                            + d.piece("\"a\\ud83d\"")
                            + d.piece("\"\\ude42b\"")
                            + String.join("", d.end("stop", true))))),
        finishes(
            "pieces with nothing in them",
            HELLO,
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join(
                                "", d.reply("", "What did ", "", "you hear ", "first?", ""))))),
        finishes(
            "events nobody knows",
            HELLO,
            1,
            d ->
                one(
                    send(
                        d.head()
                            + d.unknownEvent()
                            + String.join(d.unknownEvent(), d.reply(PIECES))))),
        finishes(
            "no count of tokens",
            HELLO,
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.begin())
                            + pieces(d)
                            + String.join("", d.end("stop", false))))),
        finishes(
            "nothing at all, properly ended",
            "",
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.begin())
                            + String.join("", d.end("stop", true))))),
        new FaultScript(
            "the limit of length",
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.begin())
                            + pieces(d)
                            + String.join("", d.end("length", true)))),
            Ending.CUT_SHORT,
            HELLO,
            null,
            1));
  }

  private static Stream<FaultScript> silent() {
    return Stream.of(
        fails("silence before the answer", TIMED_OUT, "", 1, d -> one(new Act.Hold())),
        fails(
            "silence before the first token",
            TIMED_OUT,
            "",
            1,
            d -> one(send(d.head()), new Act.Hold())),
        fails(
            "silence in the middle",
            TIMED_OUT,
            "What did ",
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.reply(PIECES).subList(0, d.begin().size() + 1))),
                    new Act.Hold())),
        fails(
            "signs of life and never a token",
            TIMED_OUT,
            "",
            1,
            d -> one(send(d.head()), new Act.Forever(d.unknownEvent(), 20))),
        fails(
            "a token now and then, without end",
            TIMED_OUT,
            null,
            1,
            d ->
                one(
                    send(d.head() + String.join("", d.begin())),
                    new Act.Forever(d.piece("\"ha\""), 20))),
        fails(
            "a flood without end",
            null,
            null,
            1,
            d ->
                one(
                    send(d.head() + String.join("", d.begin())),
                    new Act.Forever(d.piece("\"" + "ha ".repeat(40_000) + "\""), 0))),
        fails(
            "one line without end",
            GARBLED,
            "",
            1,
            d ->
                one(send(d.head() + "data: {\"a\":\""), new Act.Forever("ha ".repeat(40_000), 0))));
  }

  private static Stream<FaultScript> cut() {
    List<FaultScript> scripts = new ArrayList<>();
    scripts.add(fails("closed before the answer, every time", BROKEN_OFF, "", 4, d -> one()));
    scripts.add(
        finishes(
            "closed before the answer, once", HELLO, 2, d -> List.of(List.of(), List.of(good(d)))));
    scripts.add(
        finishes(
            "closed after the head, once",
            HELLO,
            2,
            d -> List.of(List.of(send(d.head())), List.of(good(d)))));
    scripts.add(
        fails("closed after the head, every time", BROKEN_OFF, "", 4, d -> one(send(d.head()))));
    for (int k = 1; k <= PIECES.length; k++) {
      int pieces = k;
      String come = String.join("", List.of(PIECES).subList(0, k));
      scripts.add(
          fails(
              "closed after piece " + k,
              BROKEN_OFF,
              come,
              1,
              d ->
                  one(
                      send(
                          d.head()
                              + String.join(
                                  "", d.reply(PIECES).subList(0, d.begin().size() + pieces))))));
      scripts.add(
          fails(
              "reset after piece " + k,
              BROKEN_OFF,
              null,
              -1,
              d ->
                  one(
                      send(
                          d.head()
                              + String.join(
                                  "", d.reply(PIECES).subList(0, d.begin().size() + pieces))),
                      new Act.Reset())));
    }
    scripts.add(
        fails(
            "closed in the middle of an event",
            null,
            "What did ",
            1,
            d ->
                one(
                    send(
                        d.head()
                            + String.join("", d.reply(PIECES).subList(0, d.begin().size() + 1))
                            + d.piece("\"you hear \"").substring(0, 40)))));
    return scripts.stream();
  }

  private static Stream<FaultScript> garbled() {
    return Stream.of(
        fails(
            "a byte that is no UTF-8",
            GARBLED,
            "What did ",
            1,
            d ->
                one(
                    send(d.head() + String.join("", d.begin()) + d.piece("\"What did \"")),
                    pause(d),
                    new Act.Send("\u00ff\n\n"),
                    send(String.join("", d.end("stop", true))))),
        fails(
            "an event that is no JSON",
            null,
            "What did ",
            1,
            d ->
                one(
                    send(d.head() + String.join("", d.begin()) + d.piece("\"What did \"")),
                    pause(d),
                    send(
                        d == Dialect.OLLAMA
                            ? "{\"model\": oops\n"
                            : Dialect.event("content_block_delta", "{\"choices\": oops")))),
        fails(
            "a page of HTML with status 200",
            null,
            "",
            -1,
            d ->
                one(
                    send(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html><body>Sign in</body></html>"))));
  }

  /** A filter or the model itself declines: Ollama has no word for it. */
  static FaultScript refusal() {
    return new FaultScript(
        "a refusal",
        d ->
            one(
                send(
                    d.head()
                        + String.join("", d.begin())
                        + String.join("", d.end("refusal", true)))),
        Ending.REFUSED,
        null,
        null,
        1);
  }

  /** An act that sends a sign of life, so that what came before is read before what follows. */
  static Act pause(Dialect d) {
    return new Act.Drip(d.unknownEvent());
  }

  static Act good(Dialect d) {
    return send(d.head() + String.join("", d.reply(PIECES)));
  }

  private static String pieces(Dialect d) {
    StringBuilder text = new StringBuilder();
    for (String piece : PIECES) {
      text.append(d.piece("\"" + piece + "\""));
    }
    return text.toString();
  }

  private static String bytes(List<String> events) {
    return FakeProvider.utf8(String.join("", events));
  }

  static List<List<Act>> one(Act... acts) {
    return List.of(List.of(acts));
  }
}
