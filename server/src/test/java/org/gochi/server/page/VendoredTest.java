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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of others are what they were when they were taken in. */
class VendoredTest {
  @ParameterizedTest
  @CsvSource({"/org/gochi/server/assets/vendor/, 4", "/axe/, 2"})
  void vendoredFiles_haveTheirChecksums(String folder, int files)
      throws IOException, NoSuchAlgorithmException {
    List<String> lines =
        new String(read(folder + "SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(files);
    for (String line : lines) {
      String[] sumAndName = line.split(" +");
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(read(folder + sumAndName[1]));
      assertThat(HexFormat.of().formatHex(sum)).as(sumAndName[1]).isEqualTo(sumAndName[0]);
    }
  }

  private static byte[] read(String path) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(VendoredTest.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    }
  }
}
