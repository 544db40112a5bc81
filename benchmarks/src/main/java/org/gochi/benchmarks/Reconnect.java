package org.gochi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import org.gochi.spiral.Options;
import tools.jackson.databind.JsonNode;

/**
 * Cuts the stream at every event of a reply while it is made, comes back with Last-Event-ID, and
 * holds the text against the one the dialogue keeps. Argument: replies (default 20).
 */
public final class Reconnect {
  private static final int PIECES = 30;

  private Reconnect() {}

  /** Prints the figures; exits with 1 if a text differed or anything came twice. */
  public static void main(String[] args) throws Exception {
    int replies = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Path home = Files.createTempDirectory("gochi-reconnect");
    ImmediatePartner partner = new ImmediatePartner(PIECES, Duration.ofMillis(5));
    Tally tally = new Tally();
    try (GochiServer server =
        GochiServer.start(
            ServerOptions.local(home).onPort(0),
            Options.home(home).withSample(false).withModels(() -> java.util.List.of(partner)))) {
      String token =
          new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "bench").token();
      try (Client client = new Client(server.address(), token)) {
        String dialogue = client.dialogue(ImmediatePartner.NAME);
        String place = follow(client, dialogue, "0", Integer.MAX_VALUE, new Tally());
        for (int i = 0; i < replies; i++) {
          client.say(dialogue, "The hum went dull.", "reconnect-" + i);
          place = follow(client, dialogue, place, 1, tally);
          JsonNode kept = client.get("/dialogues/" + dialogue + "/utterances/" + tally.reply);
          tally.endReply(kept.get("text").asString());
        }
      }
    } finally {
      Folders.delete(home);
    }
    System.out.printf(
        "%d replies, cut %d times: the same text %d of %d, told twice %d%n",
        replies, tally.cuts, tally.same, replies, tally.twice);
    if (tally.same < replies || tally.twice > 0) {
      System.exit(1);
    }
  }

  private static final class Tally {
    private final Set<Long> entries = new HashSet<>();
    private StringBuilder text = new StringBuilder();
    private String reply = "";
    private int cuts;
    private int same;
    private int twice;

    void hear(Client.Heard heard) {
      if (heard.event().equals("entry")) {
        twice += entries.add(heard.data().get("sequence").asLong()) ? 0 : 1;
      } else if (heard.event().equals("text")) {
        int told = text.codePointCount(0, text.length());
        twice += heard.data().get("from").asInt() < told ? 1 : 0;
        text.append(heard.data().get("text").asString());
        reply = heard.data().get("reply").asString();
      }
    }

    void endReply(String kept) {
      same += kept.contentEquals(text) ? 1 : 0;
      text = new StringBuilder();
    }
  }

  /** Follows until the reply has ended, cutting after so many events; gives the place reached. */
  private static String follow(Client client, String dialogue, String from, int each, Tally tally)
      throws IOException, InterruptedException {
    String place = from;
    while (true) {
      try (Client.Stream stream = client.follow(dialogue, place)) {
        for (int i = 0; i < each; i++) {
          Client.Heard heard = stream.next();
          tally.hear(heard);
          place = heard.id();
          if (heard.ended()) {
            return place;
          }
        }
      }
      tally.cuts++;
    }
  }
}
