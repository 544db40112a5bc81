package org.gochi.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record and the tables projected from it. What {@link #append} has answered is on
 * disk. Safe for use by many threads; several processes may have the same store open.
 */
public final class RecordStore implements AutoCloseable {
  private final HomeLock lock;
  private final Database database;
  private final Clock clock;
  private final Traces traces;
  private final Notices notices;
  private final Appending appending;

  RecordStore(HomeLock lock, Database database, Projections projections, Clock clock, long last) {
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    this.traces = new Traces(database);
    this.notices = new Notices(last, this::last);
    this.appending =
        new Appending(
            database, projections, new Entering(projections, clock, traces), notices, traces);
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
    return appending.append(clientId, decision);
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
    appending.rebuild();
  }

  /** Walks the chain and every commitment on one snapshot; writers go on meanwhile. */
  public Verification verify() {
    return database.read(connection -> new Verifier(connection).verify());
  }

  /**
   * Verifies a store that may be damaged or in use; changes nothing in it.
   *
   * @throws RecordException.Absent if there is no record
   * @throws RecordException.NewerStore if this version cannot know what is in it
   */
  public static Verification verify(StoreLocation location) {
    try {
      return Plain.look(location, connection -> new Verifier(connection).verify());
    } catch (SQLException e) {
      RecordException fault = Faults.of(e, location);
      if (fault instanceof RecordException.Damaged) {
        var unreadable =
            Verification.Break.at(0, Verification.What.UNREADABLE, String.valueOf(e.getMessage()));
        return new Verification(0, 0, 0, Chain.START, unreadable);
      }
      throw fault;
    }
  }

  /**
   * Writes a backup of this moment while writers go on; replaces the file if it is there.
   *
   * @return what it holds, once it is on disk
   */
  public Backup backup(Path file) {
    return database.read(connection -> backup(connection, file, clock));
  }

  /** Backs up a store that may be in use by another process; changes nothing in it. */
  public static Backup backup(StoreLocation location, Path file, Clock clock) {
    try {
      return Plain.look(location, connection -> backup(connection, file, clock));
    } catch (SQLException e) {
      throw Faults.of(e, location);
    }
  }

  private static Backup backup(Connection connection, Path file, Clock clock) throws SQLException {
    try {
      return BackupWriter.write(connection, file, clock.instant());
    } catch (IOException e) {
      throw Faults.of(e, file);
    }
  }

  /** Restores a backup into a home without a record. */
  public static Backup restore(Path file, Path home) {
    return restore(file, StoreLocation.sqlite(home), false);
  }

  /**
   * Restores a backup. The chain is verified before anything is put in place. What it replaces in
   * SQLite is kept in the home under {@code backups}.
   *
   * @param force whether to replace a record that has entries
   * @throws RecordException.BadBackup if the file is not whole
   * @throws RecordException.InUse if somebody has the store open
   * @throws RecordException.NotEmpty if there are entries, without {@code force}
   */
  public static Backup restore(Path file, StoreLocation location, boolean force) {
    return new Restore(location, force).from(file);
  }

  @Override
  public void close() {
    appending.close();
    notices.close();
    traces.remove();
    database.close();
    lock.close();
  }
}
