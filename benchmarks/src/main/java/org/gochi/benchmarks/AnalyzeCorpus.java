package org.gochi.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.gochi.spiral.study.JsonOutput;
import org.gochi.spiral.study.Study;
import org.gochi.spiral.study.StudyOptions;

/**
 * A corpus from a generator, streamed out of one JSONL through the whole analysis, JSON written:
 * dialogues and tokens a second, and the peak of resident memory of a process whose heap is
 * bounded. Arguments: dialogues (100000), surrogates (20).
 */
public final class AnalyzeCorpus {
  private static final int TURNS = 6;
  private static final String HEAP = "-Xmx192m";

  private AnalyzeCorpus() {}

  /** Makes the corpus and runs the measured process. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("--measure")) {
      measure(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      return;
    }
    int dialogues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    String surrogates = arguments.length > 1 ? arguments[1] : "20";
    Path corpus = Files.createTempFile("corpus", ".jsonl");
    try {
      write(corpus, dialogues);
      System.out.printf(
          Locale.ROOT,
          "%,d dialogues of %d turns, %,d MB, %s surrogates, %s, %d cores%n",
          dialogues,
          TURNS,
          Files.size(corpus) >> 20,
          surrogates,
          HEAP,
          Runtime.getRuntime().availableProcessors());
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process child =
          new ProcessBuilder(
                  java,
                  HEAP,
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  AnalyzeCorpus.class.getName(),
                  "--measure",
                  corpus.toString(),
                  surrogates)
              .inheritIO()
              .start();
      System.exit(child.waitFor());
    } finally {
      Files.deleteIfExists(corpus);
    }
  }

  private static void measure(Path corpus, int surrogates) throws IOException {
    StudyOptions usual = StudyOptions.usual();
    StudyOptions options =
        new StudyOptions(
            null, false, surrogates, 1, usual.roles(), usual.threads(), usual.limits());
    long begun = System.nanoTime();
    long[] told = new long[2];
    try (InputStream in = Files.newInputStream(corpus)) {
      new Study(
              options,
              List.of(new JsonOutput(OutputStream.nullOutputStream(), options, Locale.ROOT)),
              p -> {
                told[0] = p.dialogues();
                told[1] = p.tokens();
              })
          .run(c -> c.read(in, "corpus.jsonl"));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%.1f s: %,.0f dialogues a second, %,.0f tokens a second%n",
        seconds,
        told[0] / seconds,
        told[1] / seconds);
    System.out.printf(Locale.ROOT, "peak resident memory %d MB (bar 512 MB)%n", peak());
  }

  /** Peak resident set in MB where the system tells it; 0 elsewhere. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
      }
    }
    return 0;
  }

  /** Two speakers who share some words by topic and take some up. Seeded. */
  private static void write(Path file, int dialogues) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      StringBuilder row = new StringBuilder();
      for (int d = 0; d < dialogues; d++) {
        row.setLength(0);
        row.append("{\"conversation_id\":\"c").append(d);
        row.append("\",\"model\":\"m\",\"language\":\"English\",\"conversation\":[");
        int topic = random.nextInt(200) * 40;
        String before = "";
        for (int t = 0; t < TURNS; t++) {
          String text = text(random, topic, before);
          row.append(t == 0 ? "" : ",").append("{\"role\":\"");
          row.append(t % 2 == 0 ? "user" : "assistant").append("\",\"content\":\"");
          row.append(text).append("\"}");
          before = text;
        }
        out.append(row.append("]}\n"));
      }
    }
  }

  private static String text(SplittableRandom random, int topic, String before) {
    String[] said = before.split(" ");
    StringBuilder text = new StringBuilder();
    int words = 8 + random.nextInt(24);
    for (int w = 0; w < words; w++) {
      int kind = random.nextInt(10);
      if (kind < 4) {
        text.append(FUNCTION[random.nextInt(FUNCTION.length)]);
      } else if (kind < 6 && said.length > 1) {
        text.append(said[random.nextInt(said.length)]);
      } else {
        text.append('w').append(topic + random.nextInt(kind < 9 ? 40 : 400));
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  private static final String[] FUNCTION = {
    "the", "a", "of", "and", "to", "in", "it", "is", "that", "you", "I", "with", "so", "when"
  };
}
