package org.gochi.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.gochi.server.security.PasswordHash;
import org.gochi.server.security.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code config.properties} of the home and the environment say; the environment goes
 * before the file. Keys: {@code host}, {@code port}, {@code language}, {@code public-address},
 * {@code password-hash}. Environment: {@code GOCHI_HOST}, {@code GOCHI_PORT}, {@code
 * GOCHI_LANGUAGE}, {@code GOCHI_PUBLIC_ADDRESS}, {@code GOCHI_PASSWORD} (the password itself).
 */
public final class ServerSettings {
  /** The file in the home. */
  public static final String FILE = "config.properties";

  private static final String PASSWORD = "password-hash";
  private static final Set<String> KEYS =
      Set.of("host", "port", "language", "public-address", PASSWORD);

  private final Path file;
  private final Properties kept;
  private final Map<String, String> environment;

  private ServerSettings(Path file, Properties kept, Map<String, String> environment) {
    this.file = file;
    this.kept = kept;
    this.environment = environment;
  }

  /**
   * Reads the settings of a home; a home or file that is not there has none.
   *
   * @throws ServerException naming the key that is not known
   */
  public static ServerSettings of(Path home, Map<String, String> environment) {
    Path file = home.resolve(FILE);
    Properties kept = new Properties();
    try {
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          kept.load(reader);
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new ServerException("config-wrong", file.toString(), "UTF-8");
    }
    for (String key : kept.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new ServerException("config-wrong", file.toString(), key);
      }
    }
    return new ServerSettings(file, kept, Map.copyOf(environment));
  }

  /**
   * The options they make.
   *
   * @throws ServerException naming the value that does not fit
   */
  public ServerOptions options(Path home) {
    String port = value("port", "GOCHI_PORT");
    String language = value("language", "GOCHI_LANGUAGE");
    if (language != null && !Set.of("en", "ja").contains(language)) {
      throw wrong("language");
    }
    String host = value("host", "GOCHI_HOST");
    return new ServerOptions(
        home,
        host == null ? ServerOptions.LOOPBACK : host,
        port == null ? ServerOptions.PORT : port(port),
        language,
        password(),
        publicAddress());
  }

  private int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw wrong("port");
  }

  private @Nullable URI publicAddress() {
    String text = value("public-address", "GOCHI_PUBLIC_ADDRESS");
    if (text == null) {
      return null;
    }
    try {
      URI address = URI.create(text);
      if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw wrong("public-address");
  }

  private @Nullable PasswordHash password() {
    String inEnvironment = environment.getOrDefault("GOCHI_PASSWORD", "");
    if (!inEnvironment.isEmpty()) {
      return PasswordHash.of(checked(inEnvironment));
    }
    String hash = kept.getProperty(PASSWORD, "").strip();
    return hash.isEmpty() ? null : PasswordHash.parse(hash).orElseThrow(() -> wrong(PASSWORD));
  }

  /**
   * Keeps a new password, as a hash; empty takes it away.
   *
   * @throws ServerException when it is too short
   */
  public void changePassword(String password) {
    if (password.isEmpty()) {
      kept.remove(PASSWORD);
    } else {
      kept.setProperty(PASSWORD, PasswordHash.of(checked(password)).text());
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      StringWriter text = new StringWriter();
      kept.store(text, null);
      PrivateFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String checked(String password) {
    if (password.codePointCount(0, password.length()) < PasswordHash.SHORTEST) {
      throw new ServerException("password-short", Integer.toString(PasswordHash.SHORTEST));
    }
    return password;
  }

  private @Nullable String value(String key, String variable) {
    String value = environment.getOrDefault(variable, kept.getProperty(key, "")).strip();
    return value.isEmpty() ? null : value;
  }

  private ServerException wrong(String key) {
    return new ServerException("config-wrong", file.toString(), key);
  }
}
