package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.record.NewEntry;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/** Keeps what comes of a reply, and how it ended. */
final class Ending {
  /** For a reply that was ended before its partner said what it was asking. */
  static final Asked UNASKED = new Asked(Move.PROBE, null, null, null, null, "");

  private final RecordStore store;

  Ending(RecordStore store) {
    this.store = store;
  }

  /** How a reply ended, for its entry. */
  private record End(UtteranceState state, @Nullable Asked asked, @Nullable String trouble) {}

  /** Puts on disk what has come since the last time. */
  void keep(Live reply) {
    synchronized (reply) {
      String piece = reply.unkept();
      if (piece.isEmpty() || reply.ended()) {
        return;
      }
      store.append(
          "reply " + reply.dialogue() + " " + reply.id() + " " + reply.pieces(),
          connection -> {
            Place place = Place.of(connection, Actor.ME, reply.dialogue());
            return streaming(place, reply.id())
                .map(
                    author ->
                        List.of(
                            place.entry(
                                Entries.REPLY_GREW,
                                author,
                                Payload.empty().with("id", reply.id()),
                                Map.of("text", piece))))
                .orElse(List.of());
          });
      reply.keep(piece.length());
    }
  }

  /** Enters how the reply ended, unless somebody ended it before. */
  void end(Live reply, Outcome outcome, Actor actor) {
    synchronized (reply) {
      End end = end(reply, outcome);
      store.append(
          "reply " + reply.dialogue() + " " + reply.id() + " end",
          connection -> ended(connection, reply, end, actor));
      reply.keep(reply.unkept().length());
      reply.end();
    }
  }

  private static List<NewEntry> ended(Connection connection, Live reply, End end, Actor actor)
      throws SQLException {
    Place place = Place.of(connection, actor, reply.dialogue());
    if (streaming(place, reply.id()).isEmpty()) {
      return List.of();
    }
    Payload payload =
        Payload.empty()
            .with("id", reply.id())
            .with("state", end.state().word())
            .with("trouble", end.trouble());
    Map<String, String> words = new HashMap<>();
    words.put("text", reply.unkept());
    Asked asked = end.asked();
    if (asked != null && !asked.equals(UNASKED)) {
      words.put("asked", AskedJson.write(asked));
      payload.with("move", asked.move().word());
      if (Making.ends(asked.move()) && !place.closed() && place.head().equals(reply.id())) {
        payload.with("steps", Step.rows(List.of(new Step(Step.What.CLOSED, "", "0", "1"))));
      }
    }
    return List.of(place.entry(Entries.REPLY_ENDED, payload, words));
  }

  private static Optional<String> streaming(Place place, String id) throws SQLException {
    return Sql.first(
        place.connection(),
        "SELECT author FROM spiral_utterance WHERE ba = ? AND id = ? AND dialogue = ?"
            + " AND state = ?",
        row -> row.getString(1),
        place.ba(),
        id,
        place.dialogue(),
        UtteranceState.STREAMING.word());
  }

  private static End end(Live reply, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Complete done -> {
        complete(reply, done.text());
        yield reply.text().isBlank()
            ? new End(UtteranceState.EMPTY, done.asked(), "empty")
            : new End(UtteranceState.SAID, done.asked(), null);
      }
      case Outcome.Stopped stopped -> {
        complete(reply, stopped.partial());
        yield new End(UtteranceState.STOPPED, stopped.asked(), "stopped");
      }
      case Outcome.CutShort cut -> {
        complete(reply, cut.partial());
        yield new End(UtteranceState.CUT_SHORT, cut.asked(), "cut-short");
      }
      case Outcome.Refused refused -> {
        complete(reply, refused.text());
        yield new End(UtteranceState.REFUSED, null, "refused");
      }
      case Outcome.Empty empty -> new End(UtteranceState.EMPTY, null, "empty");
      case Outcome.Failed failed -> {
        complete(reply, failed.partial());
        Fault fault = failed.fault();
        yield new End(
            UtteranceState.FAILED,
            null,
            new Trouble(fault.kind().word().replace(' ', '-'), fault.arguments(), fault.retryable())
                .kept());
      }
    };
  }

  /** What the outcome holds beyond what was streamed. What was streamed is never taken back. */
  private static void complete(Live reply, String whole) {
    String have = reply.text();
    if (whole.length() > have.length() && whole.startsWith(have)) {
      reply.rest(whole.substring(have.length()));
    }
  }

  /** Marks a reply that the program did not live to end. */
  void cutOff(String dialogue, String id) {
    store.append(
        "reply " + dialogue + " " + id + " end",
        connection -> {
          Place place = Place.of(connection, Actor.ME, dialogue);
          return streaming(place, id)
              .map(
                  author ->
                      List.of(
                          place.entry(
                              Entries.REPLY_ENDED,
                              author,
                              Payload.empty()
                                  .with("id", id)
                                  .with("state", UtteranceState.CUT_OFF.word())
                                  .with("trouble", "cut-off"),
                              Map.of("text", ""))))
              .orElse(List.of());
        });
  }
}
