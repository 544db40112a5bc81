package org.gochi.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. What waits while it is at work is written in one transaction (group
 * commit: DeWitt et al., 1984), so that many who append at once share the one thing that takes
 * long, the flush to disk. Each keeps what it had alone: it is whole or not there at all, a refusal
 * leaves the others untouched (a savepoint each), and it is answered after the commit. A thread of
 * its own also keeps the flush from holding up a carrier of virtual threads.
 */
final class Appending implements AutoCloseable {
  /** The most written in one transaction. */
  private static final int MOST = 64;

  private final Database database;
  private final Projections projections;
  private final Entering entering;
  private final Notices notices;
  private final Traces traces;
  private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
  private final Request stop = new Request("", null);
  private final Thread thread;
  private boolean closed;

  Appending(
      Database database,
      Projections projections,
      Entering entering,
      Notices notices,
      Traces traces) {
    this.database = database;
    this.projections = projections;
    this.entering = entering;
    this.notices = notices;
    this.traces = traces;
    this.thread = Thread.ofPlatform().daemon().name("gochi-record-writer").start(this::run);
  }

  /** What waits to be written, and what came of it. */
  private static final class Request {
    private static final Appended NOTHING = new Appended(List.of(), false);

    final String clientId;
    final @Nullable Decision decision;
    final CompletableFuture<Appended> answer = new CompletableFuture<>();
    Appended appended = NOTHING;
    @Nullable Throwable fault;

    /**
     * @param decision absent to have the projections made anew
     */
    Request(String clientId, @Nullable Decision decision) {
      this.clientId = clientId;
      this.decision = decision;
    }

    void answer() {
      if (fault == null) {
        answer.complete(appended);
      } else {
        answer.completeExceptionally(fault);
      }
    }
  }

  /** Decides and appends; answers once it is on disk. */
  Appended append(String clientId, Decision decision) {
    return await(new Request(clientId, decision));
  }

  /** Makes all projections anew. */
  void rebuild() {
    await(new Request("", null));
  }

  private Appended await(Request request) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("append inside a decision");
    }
    if (!queued(request)) {
      serve(List.of(request)); // the store is closed: it is told so by what it has become
    }
    try {
      return request.answer.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw e;
      }
    }
  }

  private synchronized boolean queued(Request request) {
    return !closed && waiting.add(request);
  }

  private void run() {
    while (true) {
      try {
        Request first = waiting.take();
        if (first == stop) {
          return;
        }
        List<Request> batch = new ArrayList<>(List.of(first));
        if (first.decision != null) {
          gather(batch);
        }
        serve(batch);
      } catch (InterruptedException e) {
        // nobody has reason to interrupt it: close() lets it end
      }
    }
  }

  /** What waits too, up to one that has to be alone. */
  private void gather(List<Request> batch) {
    Request next = waiting.peek();
    while (next != null && next.decision != null && batch.size() < MOST) {
      batch.add(waiting.remove());
      next = waiting.peek();
    }
  }

  private void serve(List<Request> batch) {
    try {
      long before = database.write(connection -> together(connection, batch));
      long last = batch.stream().mapToLong(r -> end(r.appended)).max().orElse(0);
      if (last > before) {
        notices.committed(last);
        traces.remove();
      }
    } catch (RuntimeException | Error e) {
      if (batch.size() > 1) {
        // One of them broke the transaction, or it grew too large: each is tried alone.
        batch.forEach(request -> serve(List.of(request)));
        return;
      }
      batch.getFirst().fault = e;
    }
    batch.forEach(Request::answer);
  }

  private static long end(Appended appended) {
    return appended.repeated() || appended.entries().isEmpty()
        ? 0
        : appended.entries().getLast().sequence();
  }

  /** Writes all of a batch, and gives the last sequence before it. */
  private long together(Connection connection, List<Request> batch) throws SQLException {
    Entries.Head start = Entries.head(connection, !database.sqlite());
    if (batch.getFirst().decision == null) {
      projections.rebuild(connection, start.sequence());
      return start.sequence();
    }
    // Another process may write with other projectors, or none.
    if (!projections.level(connection, start.sequence())) {
      projections.catchUp(connection, start.sequence());
    }
    Entries.Head head = start;
    for (Request request : batch) {
      head =
          batch.size() == 1 ? entered(connection, head, request) : saved(connection, head, request);
    }
    if (head.sequence() > start.sequence()) {
      Entries.moveHead(connection, head);
      projections.applied(connection, head.sequence());
    }
    return start.sequence();
  }

  /** Within a savepoint, so that a refusal takes back this one alone. */
  private Entries.Head saved(Connection connection, Entries.Head head, Request request)
      throws SQLException {
    Entries.Head after = head;
    execute(connection, "SAVEPOINT one");
    try {
      after = entered(connection, head, request);
    } catch (SQLException e) {
      execute(connection, "ROLLBACK TO SAVEPOINT one");
      request.fault = Faults.of(e, database.location());
    } catch (RuntimeException e) {
      execute(connection, "ROLLBACK TO SAVEPOINT one");
      request.fault = e;
    }
    execute(connection, "RELEASE SAVEPOINT one");
    return after;
  }

  private Entries.Head entered(Connection connection, Entries.Head head, Request request)
      throws SQLException {
    request.fault = null;
    request.appended = Request.NOTHING;
    List<Entry> before = Entries.ofClient(connection, request.clientId);
    if (!before.isEmpty()) {
      request.appended = new Appended(before, true);
      return head;
    }
    List<NewEntry> wanted =
        request.decision == null ? List.of() : request.decision.decide(connection);
    List<Entry> entries = entering.enter(connection, head, request.clientId, wanted);
    request.appended = new Appended(entries, false);
    return entries.isEmpty()
        ? head
        : new Entries.Head(entries.getLast().sequence(), entries.getLast().hash());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Writes what waits, and takes no more. */
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        waiting.add(stop);
      }
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
