package org.gochi.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the chain: canonical bytes, hashes and commitments.
 *
 * <p>Canonical bytes are the tag {@code gochi entry 1} and then each field in fixed order, every
 * text as its length in bytes (four bytes, big-endian; -1 for none) and its UTF-8, every number as
 * eight bytes, so that no two different entries give the same bytes. Commitments come sorted by
 * name. The words themselves are not in it: a commitment hides them behind a salt (Merkle 1979 for
 * the idea of hashing instead of holding), so words and salt can go and the chain still verifies.
 */
final class Chain {
  /** What the first entry has before it. */
  static final String START = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private Chain() {}

  static String hash(
      long sequence,
      String clientId,
      int part,
      String kind,
      String actor,
      long atMillis,
      @Nullable String ba,
      @Nullable String dialogue,
      String payload,
      Map<String, String> commitments,
      String previousHash) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = new DataOutputStream(bytes)) {
      text(out, "gochi entry 1");
      text(out, previousHash);
      out.writeLong(sequence);
      text(out, clientId);
      out.writeLong(part);
      text(out, kind);
      text(out, actor);
      out.writeLong(atMillis);
      text(out, ba);
      text(out, dialogue);
      text(out, payload);
      out.writeLong(commitments.size());
      for (Map.Entry<String, String> commitment : new TreeMap<>(commitments).entrySet()) {
        text(out, commitment.getKey());
        text(out, commitment.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HEX.formatHex(sha256().digest(bytes.toByteArray()));
  }

  /** The hash this entry ought to have. */
  static String hash(Entry entry) {
    return hash(
        entry.sequence(),
        entry.clientId(),
        entry.part(),
        entry.kind(),
        entry.actor(),
        entry.at().toEpochMilli(),
        entry.ba(),
        entry.dialogue(),
        entry.payload(),
        entry.commitments(),
        entry.previousHash());
  }

  /** SHA-256 of salt and words, in hex. */
  static String commitment(String salt, String words) {
    MessageDigest digest = sha256();
    digest.update(salt.getBytes(StandardCharsets.UTF_8));
    return HEX.formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
