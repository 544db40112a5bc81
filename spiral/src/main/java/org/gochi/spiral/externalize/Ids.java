package org.gochi.spiral.externalize;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import org.gochi.spiral.ba.Sql;

/**
 * Ids. Within a ba they are a letter and a number, short enough to be typed: {@code u12} for
 * utterances, {@code c3} cards, {@code l2} links, {@code s1} suggestions.
 */
public final class Ids {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 10;

  private Ids() {}

  /** The number in a short id. */
  static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** The next free number among {@code table}'s ids in a ba. */
  static int next(Connection connection, String table, String ba) throws SQLException {
    return 1
        + (int) Sql.number(connection, "SELECT MAX(number) FROM " + table + " WHERE ba = ?", ba);
  }

  /**
   * The id of a ba or a dialogue, made from the client id that opens it: the same for a repeat, and
   * with about 50 bits never the same for two.
   */
  public static String made(String clientId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(clientId.getBytes(StandardCharsets.UTF_8));
      StringBuilder id = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        id.append(LETTERS.charAt((hash[i] & 0xFF) % LETTERS.length()));
      }
      return id.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
