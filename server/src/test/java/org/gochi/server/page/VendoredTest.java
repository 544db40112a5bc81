package org.gochi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The files of others are what they were when they were taken in. */
class VendoredTest {
  private static final String FOLDER = "/org/gochi/server/assets/vendor/";

  @Test
  void vendoredFiles_haveTheirChecksums() throws IOException, NoSuchAlgorithmException {
    List<String> lines = new String(read("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      String[] sumAndName = line.split(" +");
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(read(sumAndName[1]));
      assertThat(HexFormat.of().formatHex(sum)).as(sumAndName[1]).isEqualTo(sumAndName[0]);
    }
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VendoredTest.class.getResourceAsStream(FOLDER + name), name)) {
      return in.readAllBytes();
    }
  }
}
