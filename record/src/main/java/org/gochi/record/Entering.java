package org.gochi.record;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes entries of wishes: salts and commitments, the chain, words and projections. */
final class Entering {
  private static final int SALT_BYTES = 16;

  private final Projections projections;
  private final Clock clock;
  private final Traces traces;
  private final SecureRandom random = new SecureRandom();

  Entering(Projections projections, Clock clock, Traces traces) {
    this.projections = projections;
    this.clock = clock;
    this.traces = traces;
  }

  /** Enters what one client id brings, after {@code head}; moving the head is the caller's. */
  List<Entry> enter(
      Connection connection, Entries.Head head, String clientId, List<NewEntry> wanted)
      throws SQLException {
    Instant at = Instant.ofEpochMilli(clock.millis());
    List<Entry> entries = new ArrayList<>();
    Entries.Head end = head;
    for (NewEntry wish : wanted) {
      Entry entry = enter(connection, end, clientId, entries.size(), at, wish);
      end = new Entries.Head(entry.sequence(), entry.hash());
      projections.apply(connection, entry);
      entries.add(entry);
    }
    return entries;
  }

  private Entry enter(
      Connection connection,
      Entries.Head head,
      String clientId,
      int part,
      Instant at,
      NewEntry wish)
      throws SQLException {
    Map<String, String> salts = new TreeMap<>();
    Map<String, String> commitments = new TreeMap<>();
    for (Map.Entry<String, String> word : wish.words().entrySet()) {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      String hex = HexFormat.of().formatHex(salt);
      salts.put(word.getKey(), hex);
      commitments.put(word.getKey(), Chain.commitment(hex, word.getValue()));
    }
    long sequence = head.sequence() + 1;
    String payload = wish.payload();
    if (wish.kind().equals(Erasure.KIND)) {
      traces.expect();
      payload = Erasure.delete(connection, payload);
    }
    String hash =
        Chain.hash(
            sequence,
            clientId,
            part,
            wish.kind(),
            wish.actor(),
            at.toEpochMilli(),
            wish.ba(),
            wish.dialogue(),
            payload,
            commitments,
            head.hash());
    var entry =
        new Entry(
            sequence,
            clientId,
            part,
            wish.kind(),
            wish.actor(),
            at,
            wish.ba(),
            wish.dialogue(),
            payload,
            wish.words(),
            commitments,
            head.hash(),
            hash);
    Entries.insert(connection, entry, salts);
    return entry;
  }
}
