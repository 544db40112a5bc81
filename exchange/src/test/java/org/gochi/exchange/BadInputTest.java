package org.gochi.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken is reported with its place and reason, and the rest is read. */
class BadInputTest {
  @TempDir private Path folder;

  @Test
  void arrayCutInTheMiddle_keepsWhatCameBefore() {
    byte[] whole = Collected.sampleBytes("claude.json");
    int second = new String(whole, UTF_8).indexOf("\"c-2\"");
    Collected read = Collected.text(new String(whole, UTF_8).substring(0, second + 40));
    assertThat(read.ids()).containsExactly("c-1");
    assertThat(read.reasons()).containsExactly(Reason.CUT);
    assertThat(read.findings.get(0).entry()).isEqualTo("record 2");
  }

  @Test
  void brokenLine_costsOnlyItself() {
    String[] lines = new String(Collected.sampleBytes("lmsys.jsonl"), UTF_8).split("\n");
    String half = lines[0].substring(0, lines[0].length() / 2);
    Collected read =
        Collected.text(lines[1] + "\n" + half + "\n" + lines[0] + "\nnot json\n" + lines[1] + "\n");
    assertThat(read.ids()).containsExactly("l2", "l1", "l2");
    assertThat(read.reasons()).containsExactly(Reason.CUT, Reason.BROKEN_JSON);
    assertThat(read.findings.get(0).entry()).isEqualTo("line 2");
  }

  @Test
  void brokenFirstLine_costsOnlyItself() {
    String[] lines = new String(Collected.sampleBytes("lmsys.jsonl"), UTF_8).split("\n");
    Collected read = Collected.text(lines[0].substring(0, 30) + "\n" + lines[1] + "\n");
    assertThat(read.ids()).containsExactly("l2");
    assertThat(read.reasons()).containsExactly(Reason.CUT);
  }

  @Test
  void brokenElement_costsOnlyItself() {
    String text =
        """
        [{"id":"a","messages":[{"role":"user","content":"x"}]},
        {"id":"b" "messages":[]},
        {"id":"c","messages":[{"role":"user","content":"y"}]}]
        """;
    Collected read = Collected.text(text);
    assertThat(read.ids()).containsExactly("a", "c");
    assertThat(read.reasons()).containsExactly(Reason.BROKEN_JSON);
  }

  @Test
  void deepNesting_isReported() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    Collected read =
        Collected.text(
            "{\"conversation\":"
                + deep
                + "}\n{\"conversation_id\":\"k\","
                + "\"conversation\":[{\"role\":\"user\",\"content\":\"x\"}]}");
    assertThat(read.ids()).containsExactly("k");
    assertThat(read.reasons()).containsExactly(Reason.TOO_DEEP);
  }

  @Test
  void recordBeyondTheLimit_isReportedAndTheNextRead() {
    Limits small = new Limits(1000, 50, 10, 1 << 20, 100, 2);
    String big =
        "{\"conversation\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(5000) + "\"}]}\n";
    String good =
        "{\"conversation_id\":\"k\",\"conversation\":[{\"role\":\"user\",\"content\":\"x\"}]}\n";
    Collected read = Collected.bytes((good + big + good).getBytes(UTF_8), null, small);
    assertThat(read.ids()).containsExactly("k", "k");
    assertThat(read.reasons()).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void millionTokenTurn_isRead() {
    String words = "ha ".repeat(1_000_000).strip();
    Collected read =
        Collected.text(
            "{\"conversation_id\":\"k\",\"conversation\":[{\"role\":\"user\",\"content\":\""
                + words
                + "\"}]}");
    assertThat(read.only().turns().get(0).text()).hasSize(words.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\ufeff"})
  void nothing_isEmpty(String text) {
    assertThat(Collected.text(text).reasons()).containsExactly(Reason.EMPTY);
  }

  @Test
  void pictureAndProse_areNoKnownFormat() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0
    };
    assertThat(Collected.bytes(png).reasons()).containsExactly(Reason.UNKNOWN_FORMAT);
    assertThat(Collected.text("Once upon a time.\nThe end.").reasons())
        .containsExactly(Reason.UNKNOWN_FORMAT);
    assertThat(Collected.text("{\"name\":\"x\",\"scripts\":{}}").reasons())
        .containsExactly(Reason.UNKNOWN_RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8", "windows-31j"})
  void encodings_areToldApart(String charset) {
    String text = new String(Collected.sampleBytes("talk-ja.txt"), UTF_8);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Collected read = Collected.bytes(bytes);
    assertThat(read.findings).isEmpty();
    assertThat(read.only().turns().get(0).text()).isEqualTo("音が鈍くなるんです。");
  }

  @Test
  void utf16Json_isRead() {
    byte[] bytes =
        new String(Collected.sampleBytes("claude.json"), UTF_8).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Collected.bytes(bytes).ids()).containsExactly("c-1", "c-2");
  }

  @Test
  void brokenUtf8_isReplacedAndReported() {
    byte[] bytes = "Ann: caf\u00e9\nBen: yes\n".getBytes(StandardCharsets.ISO_8859_1);
    Collected read = Collected.bytes(bytes);
    assertThat(read.only().turns().get(0).text()).isEqualTo("caf\ufffd");
    assertThat(read.reasons()).containsExactly(Reason.BROKEN_TEXT);
  }

  @Test
  void shardedExport_namesTheMissingShard() throws IOException {
    Path zip =
        zip(
            "export.zip",
            "export_manifest.json",
            "{\"files\":[\"conversations-000.json\",\"conversations-001.json\"]}",
            "conversations-000.json",
            new String(Collected.sampleBytes("chatgpt.json"), UTF_8),
            "user.json",
            "{\"id\":\"u\"}",
            "chat.html",
            "<html></html>");
    Collected read = Collected.path(zip);
    assertThat(read.ids()).containsExactly("conv-1", "conv-2");
    assertThat(read.reasons()).containsExactly(Reason.NO_MESSAGES, Reason.MISSING_SHARD);
    assertThat(read.findings.get(1).entry()).isEqualTo("conversations-001.json");
  }

  @Test
  void oldExport_readsOnlyItsConversations() throws IOException {
    Path zip =
        zip(
            "old.zip",
            "user.json",
            "{\"id\":\"u\"}",
            "conversations.json",
            new String(Collected.sampleBytes("claude.json"), UTF_8),
            "image.png",
            "x");
    assertThat(Collected.path(zip).findings).isEmpty();
    assertThat(Collected.path(zip).ids()).containsExactly("c-1", "c-2");
    Collected stream = Collected.bytes(Files.readAllBytes(zip));
    assertThat(stream.ids()).containsExactly("c-1", "c-2");
    assertThat(stream.findings).isEmpty();
  }

  @Test
  void truncatedZip_readsWhatIsWhole() throws IOException {
    Path zip =
        zip(
            "a.zip",
            "one.tsv",
            "A:\thi there\nB:\thi there\n",
            "two.json",
            new String(Collected.sampleBytes("chatgpt.json"), UTF_8).repeat(20));
    byte[] whole = Files.readAllBytes(zip);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * 3 / 5));
    Collected read = Collected.path(cut);
    assertThat(read.ids()).contains("one");
    assertThat(read.reasons()).contains(Reason.BROKEN_ZIP);
  }

  @Test
  void entryCutInTheMiddle_keepsItsFirstRecords() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      rows.append("{\"conversation_id\":\"k").append(i).append("\",\"conversation\":[{\"role\":");
      rows.append("\"user\",\"content\":\"").append(random.nextLong()).append("\"}]}\n");
    }
    byte[] whole = Files.readAllBytes(zip("rows.zip", "rows.jsonl", rows.toString()));
    Path cut = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
    Collected read = Collected.path(cut);
    assertThat(read.conversations).hasSizeBetween(1200, 1800);
    assertThat(read.reasons()).contains(Reason.BROKEN_ZIP);

    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
      out.write(rows.toString().getBytes(UTF_8));
    }
    Collected gzip = Collected.bytes(Arrays.copyOf(gz.toByteArray(), gz.size() / 2));
    assertThat(gzip.conversations).hasSizeBetween(1200, 1800);
    assertThat(gzip.reasons()).contains(Reason.BROKEN_ZIP);
  }

  @Test
  void climbingPathsAndBombs_areRefusedAndTheRestRead() throws IOException {
    Path zip = folder.resolve("evil.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "../../etc/a.tsv", "A:\thi\n".getBytes(UTF_8));
      put(out, "C:\\b.tsv", "A:\thi\n".getBytes(UTF_8));
      put(out, "good.tsv", "A:\thi\nB:\thi\n".getBytes(UTF_8));
      out.putNextEntry(new ZipEntry("zero.json"));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) ' ');
      zeros[0] = '[';
      zeros[1] = '"';
      for (int i = 0; i < 40; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    Collected read = Collected.path(zip);
    assertThat(read.ids()).containsExactly("good");
    assertThat(read.reasons())
        .containsExactlyInAnyOrder(Reason.ZIP_NAME, Reason.ZIP_NAME, Reason.ZIP_BOMB);
  }

  @Test
  void gzipBomb_isStopped() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("A:\t".getBytes(UTF_8));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) 'a');
      for (int i = 0; i < 64; i++) {
        out.write(zeros);
      }
    }
    assertThat(Collected.bytes(packed.toByteArray()).reasons()).contains(Reason.ZIP_BOMB);
  }

  @Test
  void gzipAndZipInZip_areReadAndDeeperOnesRefused() throws IOException {
    ByteArrayOutputStream gz = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gz)) {
      out.write(Collected.sampleBytes("oasst-flat.jsonl"));
    }
    assertThat(Collected.bytes(gz.toByteArray()).ids()).containsExactly("o1");

    byte[] inner = "A:\thi\nB:\thi\n".getBytes(UTF_8);
    String name = "talk.tsv";
    for (int level = 0; level < 4; level++) {
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(next)) {
        put(out, name, inner);
      }
      inner = next.toByteArray();
      name = "level" + level + ".zip";
      Path file = Files.write(folder.resolve(name), inner);
      Collected read = Collected.path(file);
      if (level <= 2) {
        assertThat(read.ids()).containsExactly("talk");
      } else {
        assertThat(read.reasons()).containsExactly(Reason.NESTED_ARCHIVE);
      }
    }
  }

  // A folder of one's own in which an export lies once hid all other talks in silence.
  @Test
  void talksBesideAnExport_areRead_itsCompanionsAreNot() throws IOException {
    Files.write(folder.resolve("conversations.json"), Collected.sampleBytes("claude.json"));
    int alone = Collected.path(folder).conversations.size();
    Files.writeString(folder.resolve("users.json"), "[{\"uuid\":\"u\"}]");
    Files.writeString(folder.resolve("file-Ab1-notes.txt"), "nothing said");
    Files.writeString(folder.resolve("talk.tsv"), "A:\thi\nB:\thi\n");
    Collected read = Collected.path(folder);
    assertThat(read.conversations).hasSize(alone + 1);
    assertThat(read.findings)
        .isEqualTo(Collected.path(folder.resolve("conversations.json")).findings);
  }

  @Test
  void foldersReadInOrderAndMissingPathsAreSaid() throws IOException {
    Files.writeString(folder.resolve("b.tsv"), "A:\thi\nB:\thi\n");
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(
        folder.resolve("a/z.srt"), new String(Collected.sampleBytes("talk.srt"), UTF_8));
    Files.writeString(folder.resolve(".DS_Store"), "x");
    Collected read = Collected.path(folder);
    assertThat(read.ids()).containsExactly("z", "b");
    assertThat(read.findings).isEmpty();
    assertThat(Collected.path(folder.resolve("nope")).reasons()).containsExactly(Reason.NOT_FOUND);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReason_hasASentenceInBothLanguages(Reason reason) {
    String english = reason.sentence(Locale.ENGLISH);
    String japanese = reason.sentence(Locale.JAPANESE);
    assertThat(english).endsWith(".");
    assertThat(japanese).endsWith("。").isNotEqualTo(english);
  }

  private Path zip(String name, String... entries) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < entries.length; i += 2) {
        put(out, entries[i], entries[i + 1].getBytes(UTF_8));
      }
    }
    return zip;
  }

  private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }
}
