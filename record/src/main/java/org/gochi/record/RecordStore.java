package org.gochi.record;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record and the tables projected from it. What {@link #append} has answered is on
 * disk. Safe for use by many threads; several processes may have the same store open.
 */
public final class RecordStore implements AutoCloseable {
  private static final int SALT_BYTES = 16;

  private final Database database;
  private final Projections projections;
  private final Clock clock;
  private final Notices notices;
  private final SecureRandom random = new SecureRandom();
  // Fair, so that under load nobody waits for ever; the database's own lock only tries again.
  private final ReentrantLock writing = new ReentrantLock(true);

  private RecordStore(Database database, Projections projections, Clock clock, long last) {
    this.database = database;
    this.projections = projections;
    this.clock = clock;
    this.notices = new Notices(last, this::last);
  }

  /**
   * Opens a store; makes it if there is none, migrates it (after a backup) if it is older, and
   * makes projections anew whose version changed.
   *
   * @throws RecordException if it is newer, damaged, locked, or cannot be written
   */
  public static RecordStore open(StoreLocation location, List<Projector> projectors, Clock clock) {
    return open(location, projectors, clock, Map.of());
  }

  static RecordStore open(
      StoreLocation location,
      List<Projector> projectors,
      Clock clock,
      Map<String, String> pragmas) {
    return new Opening(location, pragmas, clock).open(projectors);
  }

  /** Called by the opening once everything is level. */
  static RecordStore opened(Database database, Projections projections, Clock clock, long last) {
    return new RecordStore(database, projections, clock, last);
  }

  /** Appends these entries under a client id; a repeated id gets the first answer. */
  public Appended append(String clientId, NewEntry... entries) {
    List<NewEntry> all = List.copyOf(Arrays.asList(entries));
    return append(clientId, connection -> all);
  }

  /**
   * Decides and appends in one transaction. A client id that has brought entries before gets them
   * again, and the decision is not asked.
   *
   * @param clientId unique in the store, 1 to 200 characters
   * @throws RecordException if the store cannot take it; nothing has been written then
   * @throws IllegalStateException if called from inside a decision
   */
  public Appended append(String clientId, Decision decision) {
    Storable.check("clientId", clientId);
    if (clientId.isBlank() || clientId.length() > 200) {
      throw new IllegalArgumentException("clientId is blank or longer than 200 characters");
    }
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("append inside a decision");
    }
    writing.lock();
    try {
      Appended appended = database.write(connection -> append(connection, clientId, decision));
      if (!appended.repeated() && !appended.entries().isEmpty()) {
        notices.committed(appended.entries().getLast().sequence());
      }
      return appended;
    } finally {
      writing.unlock();
    }
  }

  private Appended append(Connection connection, String clientId, Decision decision)
      throws SQLException {
    Entries.Head head = Entries.head(connection, !database.sqlite());
    List<Entry> before = Entries.ofClient(connection, clientId);
    if (!before.isEmpty()) {
      return new Appended(before, true);
    }
    // Another process may write with other projectors, or none.
    if (!projections.level(connection, head.sequence())) {
      projections.catchUp(connection, head.sequence());
    }
    List<NewEntry> wanted = decision.decide(connection);
    Instant at = Instant.ofEpochMilli(clock.millis());
    List<Entry> entries = new ArrayList<>();
    for (NewEntry wish : wanted) {
      Entry entry = enter(connection, head, clientId, entries.size(), at, wish);
      head = new Entries.Head(entry.sequence(), entry.hash());
      projections.apply(connection, entry);
      entries.add(entry);
    }
    if (!entries.isEmpty()) {
      Entries.moveHead(connection, head);
      projections.applied(connection, head.sequence());
    }
    return new Appended(entries, false);
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
    String payload =
        wish.kind().equals(Erasure.KIND) ? erase(connection, wish.payload()) : wish.payload();
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

  /** Deletes words and salts; the payload with every name spelled out. */
  private static String erase(Connection connection, String payload) throws SQLException {
    Map<Long, Set<String>> targets = new TreeMap<>();
    for (Map.Entry<Long, Set<String>> target : Erasure.targets(payload).entrySet()) {
      List<Entry> found = Entries.at(connection, target.getKey());
      Set<String> there = found.isEmpty() ? Set.of() : found.getFirst().commitments().keySet();
      Set<String> names = new TreeSet<>(target.getValue().isEmpty() ? there : target.getValue());
      for (String name : names.isEmpty() ? Set.of("") : names) {
        if (!there.contains(name)) {
          throw new RecordException.NoSuchWords(target.getKey(), name);
        }
      }
      targets.put(target.getKey(), names);
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM record_words WHERE sequence = ? AND name = ?")) {
        for (String name : names) {
          delete.setLong(1, target.getKey());
          delete.setString(2, name);
          delete.executeUpdate();
        }
      }
    }
    return Erasure.payload(targets);
  }

  /**
   * Erases words: they and their salts leave the store, the projections and the database's files.
   * What stays is the entry with its commitments, and an entry that says who erased what.
   *
   * @param names which words of the entry; empty for all
   * @param reason why; may be empty
   * @throws RecordException.NoSuchWords if the entry never had such words
   */
  public Appended erase(
      String clientId, String actor, long sequence, Set<String> names, String reason) {
    @Nullable Entry target = entry(sequence).orElse(null);
    return append(
        clientId,
        NewEntry.erasure(
            actor,
            target == null ? null : target.ba(),
            target == null ? null : target.dialogue(),
            Map.of(sequence, names),
            reason));
  }

  /** At most {@code limit} entries after that sequence, in order. */
  public List<Entry> read(long after, int limit) {
    return database.read(connection -> Entries.after(connection, after, limit));
  }

  /** The entry at that sequence. */
  public Optional<Entry> entry(long sequence) {
    return database.read(connection -> Entries.at(connection, sequence).stream().findFirst());
  }

  /** All entries of a dialogue after that sequence, in order. */
  public List<Entry> readDialogue(String dialogue, long after) {
    return database.read(connection -> Entries.ofDialogue(connection, dialogue, after));
  }

  /** What a client id brought; empty if nothing yet. */
  public List<Entry> readClient(String clientId) {
    return database.read(connection -> Entries.ofClient(connection, clientId));
  }

  /** The last sequence; 0 if nothing was entered yet. */
  public long last() {
    return database.read(connection -> Entries.head(connection, false).sequence());
  }

  /** Reads projections, all on one snapshot; the connection cannot write. */
  public <T> T query(SqlFunction<Connection, T> query) {
    return database.read(query);
  }

  /**
   * Tells how far the record has grown: after each commit here, and soon after one of another
   * process. Several commits may come as one notice, with the last sequence. Comes on a thread of
   * the store's own; a follower that takes long should hand over.
   */
  public AutoCloseable follow(LongConsumer onSequence) {
    return notices.follow(onSequence);
  }

  /** Makes all projections anew from the record, in one transaction. */
  public void rebuild() {
    writing.lock();
    try {
      database.write(
          connection -> {
            long last = Entries.head(connection, !database.sqlite()).sequence();
            projections.rebuild(connection, last);
            return last;
          });
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    notices.close();
    database.close();
  }
}
