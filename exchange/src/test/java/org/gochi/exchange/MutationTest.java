package org.gochi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten thousand seeded mutations of each format's sample: never an exception, never silence. */
class MutationTest {
  private static final int MUTATIONS = 10_000;
  private static final byte[] TELLING =
      "{}[]\",:\\\n\t0-nullA\u0000<>".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chatgpt.json",
        "claude.json",
        "openwebui.json",
        "openwebui-inner.json",
        "wildchat.jsonl",
        "lmsys.jsonl",
        "sharegpt.json",
        "oasst-trees.jsonl",
        "oasst-flat.jsonl",
        "excerpt-alice.tsv",
        "talk.vtt",
        "talk.srt",
        "talk.md",
        "talk-ja.txt",
        "gochi.json"
      })
  void mutatedSample_isReadOrReported(String name) {
    mutate(Collected.sampleBytes(name), MUTATIONS, name.hashCode());
  }

  @Test
  void mutatedZip_isReadOrReported() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String name : new String[] {"excerpt-alice.tsv", "talk.vtt", "lmsys.jsonl"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(Collected.sampleBytes(name));
        out.closeEntry();
      }
    }
    // A stream that is a zip goes through a file; fewer rounds keep the everyday suite short.
    mutate(zip.toByteArray(), MUTATIONS / 10, 7);
  }

  private static void mutate(byte[] sample, int rounds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < rounds; round++) {
      byte[] mutated = mutation(sample, random);
      Collected read = Collected.bytes(mutated);
      assertThat(read.conversations.size() + read.findings.size())
          .as("seed %s, round %s: something is read or reported", seed, round)
          .isPositive();
    }
  }

  private static byte[] mutation(byte[] sample, SplittableRandom random) {
    byte[] bytes = sample.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && bytes.length > 2; i++) {
      int at = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, at + 1 + random.nextInt(40));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> splice(bytes, at, to, new byte[0]);
            case 2 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            case 3 ->
                splice(bytes, at, at + 1, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 4 -> splice(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            default -> splice(bytes, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
          };
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
    byte[] out = new byte[bytes.length - (to - from) + middle.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(middle, 0, out, from, middle.length);
    System.arraycopy(bytes, to, out, from + middle.length, bytes.length - to);
    return out;
  }
}
