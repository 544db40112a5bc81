package org.gochi.server.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256 (RFC 8018), 600 000 rounds (OWASP Password
 * Storage Cheat Sheet, 2023), 16 bytes of salt. In the JDK, so nothing more is shipped.
 */
public final class PasswordHash {
  /** Fewest characters of a password. */
  public static final int SHORTEST = 8;

  private static final int ROUNDS = 600_000;
  private static final int BITS = 256;
  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256:(\\d{4,8}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

  private final int rounds;
  private final byte[] salt;
  private final byte[] key;

  private PasswordHash(int rounds, byte[] salt, byte[] key) {
    this.rounds = rounds;
    this.salt = salt;
    this.key = key;
  }

  /** Hashes a new password; costs about a third of a second on purpose. */
  public static PasswordHash of(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
  }

  /** Reads {@link #text()}; empty when it is not of that form. */
  public static Optional<PasswordHash> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PasswordHash(
              Integer.parseInt(parts.group(1)),
              Base64.getDecoder().decode(parts.group(2)),
              Base64.getDecoder().decode(parts.group(3))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** One line that {@link #parse} reads: method, rounds, salt, key. */
  public String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return "pbkdf2-sha256:"
        + rounds
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(key);
  }

  /** True when this is the password that was hashed. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(key, derive(password, salt, rounds));
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    // The same password typed on two systems may arrive composed or decomposed.
    String typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
    PBEKeySpec spec = new PBEKeySpec(typed.toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
