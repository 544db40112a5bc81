package org.gochi.server;

import java.net.URI;
import java.nio.file.Path;
import org.gochi.server.security.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * How one server is started.
 *
 * @param home folder of the store and of the server's own files
 * @param host address to listen on; anything but a loopback address needs a password
 * @param port TCP port, 0 for any free one
 * @param language "en" or "ja" for people who have not chosen, null to go by their browser
 * @param password what a person signs in with; null to let in whoever is on this machine
 * @param publicAddress how people reach the server from elsewhere, where a proxy stands before it
 */
public record ServerOptions(
    Path home,
    String host,
    int port,
    @Nullable String language,
    @Nullable PasswordHash password,
    @Nullable URI publicAddress) {
  /** The port a server listens on unless told otherwise. */
  public static final int PORT = 8484;

  /** The address a server listens on unless told otherwise. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Options for a server of one's own on this machine. */
  public static ServerOptions local(Path home) {
    return new ServerOptions(home, LOOPBACK, PORT, null, null, null);
  }

  /** The same on another port; 0 takes any free one. */
  public ServerOptions onPort(int other) {
    return new ServerOptions(home, host, other, language, password, publicAddress);
  }

  /** The same on another address. */
  public ServerOptions onHost(String other) {
    return new ServerOptions(home, other, port, language, password, publicAddress);
  }

  /** The same with a password. */
  public ServerOptions withPassword(PasswordHash other) {
    return new ServerOptions(home, host, port, language, other, publicAddress);
  }

  /** The same for people who have not chosen a language. */
  public ServerOptions inLanguage(String other) {
    return new ServerOptions(home, host, port, other, password, publicAddress);
  }
}
