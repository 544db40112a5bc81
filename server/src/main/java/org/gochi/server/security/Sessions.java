package org.gochi.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is signed in, kept in {@code sessions.json} of the home folder so that a restart signs nobody
 * out. The file holds hashes: who reads it cannot sign in with it. Another process (the command
 * {@code gochi token}) may add to it; a secret that is not known is looked for in the file again.
 */
public final class Sessions {
  /** How long a browser stays signed in. */
  static final Duration LENGTH = Duration.ofDays(30);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Clock clock;
  private final boolean passwordSet;
  private final Map<String, Session> bySecret = new ConcurrentHashMap<>();
  private final List<Consumer<String>> revoked = new CopyOnWriteArrayList<>();
  private @Nullable String readAs;

  /**
   * @param home folder of {@code sessions.json}
   * @param passwordSet whether sessions begun without a password are refused
   */
  public Sessions(Path home, Clock clock, boolean passwordSet) {
    this.file = home.resolve("sessions.json");
    this.clock = clock;
    this.passwordSet = passwordSet;
    read();
  }

  /** A new browser session; gives its secret, which is kept nowhere else. */
  synchronized String begin(String person, String browser) {
    String secret = Secrets.fresh(32);
    add(session(secret, false, browser, person, clock.instant().plus(LENGTH)));
    return secret;
  }

  /** A new token for a program; gives its secret, which is kept nowhere else. */
  public synchronized NewToken token(String person, String name) {
    String secret = "gochi_" + Secrets.fresh(32);
    String called = name.strip();
    if (called.isEmpty() || called.length() > 100) {
      throw new IllegalArgumentException("name");
    }
    Session token = session(secret, true, called, person, null);
    add(token);
    return new NewToken(token.id(), called, secret);
  }

  /** A token as it is shown once. */
  public record NewToken(String id, String name, String token) {}

  private Session session(
      String secret, boolean token, String name, String person, @Nullable Instant expires) {
    return new Session(
        Secrets.fresh(9),
        Secrets.hash(secret),
        token,
        name,
        person,
        !passwordSet && !token,
        clock.instant(),
        expires);
  }

  private void add(Session session) {
    readIfChanged();
    bySecret.put(session.secretHash(), session);
    write();
  }

  /** The session of this secret, if it is still good. */
  Optional<Session> of(String secret) {
    String hash = Secrets.hash(secret);
    Session known = bySecret.get(hash);
    if (known == null) {
      readIfChanged();
      known = bySecret.get(hash);
    }
    return Optional.ofNullable(known)
        .filter(s -> s.validAt(clock.instant()))
        .filter(s -> !(passwordSet && s.withoutPassword()));
  }

  /** A caller's sessions and tokens that are still good, oldest first. */
  public List<SessionView> of(Caller caller) {
    readIfChanged();
    return bySecret.values().stream()
        .filter(s -> s.validAt(clock.instant()) && s.person().equals(caller.person()))
        .sorted(Comparator.comparing(Session::created))
        .map(s -> view(s, caller))
        .toList();
  }

  private static SessionView view(Session s, Caller caller) {
    return new SessionView(
        s.id(), s.token(), s.name(), s.created(), s.expires(), s.id().equals(caller.session()));
  }

  /** Ends a session or token and closes its streams; false if there is none of this id. */
  public synchronized boolean revoke(String id) {
    readIfChanged();
    boolean found = bySecret.values().removeIf(s -> s.id().equals(id));
    if (found) {
      write();
      revoked.forEach(r -> r.accept(id));
    }
    return found;
  }

  /** Tells the id of each session as it is revoked. */
  public void onRevoked(Consumer<String> listener) {
    revoked.add(listener);
  }

  private synchronized void readIfChanged() {
    if (!stamp().equals(readAs)) {
      read();
    }
  }

  private synchronized void read() {
    try {
      readAs = stamp();
      if (Files.exists(file)) {
        Session[] kept = JSON.readValue(Files.readAllBytes(file), Session[].class);
        bySecret.clear();
        bySecret.putAll(
            List.of(kept).stream().collect(Collectors.toMap(Session::secretHash, s -> s)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException unreadable) {
      // A damaged file signs people out; it holds nothing else.
      bySecret.clear();
    }
  }

  private void write() {
    Instant now = clock.instant();
    bySecret.values().removeIf(s -> !s.validAt(now));
    PrivateFile.write(file, JSON.writeValueAsBytes(bySecret.values()));
    readAs = stamp();
  }

  private String stamp() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) + " " + Files.size(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
