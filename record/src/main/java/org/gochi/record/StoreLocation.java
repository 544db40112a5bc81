package org.gochi.record;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a record lives.
 *
 * @param home folder of the data; holds {@code gochi.db} unless there is a URL, and the backups
 *     made before migrations
 * @param jdbcUrl {@code jdbc:postgresql:...}, or null for SQLite in the home
 * @param user database user, if the URL does not name one
 * @param password its password; never shown
 */
public record StoreLocation(
    Path home, @Nullable String jdbcUrl, @Nullable String user, @Nullable String password) {
  /** Name of the SQLite file in the home. */
  public static final String FILE = "gochi.db";

  /** Makes the home absolute and checks the URL. */
  public StoreLocation {
    home = home.toAbsolutePath().normalize();
    if (jdbcUrl != null && !jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("jdbcUrl is not for PostgreSQL");
    }
  }

  /** SQLite in the home. */
  public static StoreLocation sqlite(Path home) {
    return new StoreLocation(home, null, null, null);
  }

  /** PostgreSQL, with a home for what does not belong in a database. */
  public static StoreLocation postgres(
      Path home, String jdbcUrl, @Nullable String user, @Nullable String password) {
    return new StoreLocation(home, jdbcUrl, user, password);
  }

  /** The SQLite file. */
  Path file() {
    return home.resolve(FILE);
  }

  @Override
  public String toString() {
    return jdbcUrl == null ? file().toString() : "PostgreSQL";
  }
}
