package org.gochi.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs commands to their end, and tells how long they took. */
final class TimedProcess {
  /** Time by the clock and on processors. */
  record Took(double clock, double processor) {
    /** Milliseconds for each of so many dialogues. */
    Took each(int count) {
      return new Took(clock / count * 1000, processor / count * 1000);
    }
  }

  private static final boolean HOLDS = tryHolding();

  private TimedProcess() {}

  /** Whether a command can be held to one processor here. */
  static boolean canHold() {
    return HOLDS;
  }

  /** The command on the first processor alone, where the system can hold it there. */
  static List<String> held(List<String> command) {
    var held = new ArrayList<String>(HOLDS ? List.of("taskset", "-c", "0") : List.of());
    held.addAll(command);
    return held;
  }

  private static boolean tryHolding() {
    try {
      return new ProcessBuilder("taskset", "-c", "0", "true").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  /** What to run, given the folder that it writes into. */
  interface Command {
    List<String> into(Path out) throws Exception;
  }

  /**
   * Every run writes into a new folder: what a file system does when files are written over, to
   * lose neither the old nor the new ones, or after they are deleted, would be measured otherwise.
   */
  static Took median(int runs, Path folder, Command command) throws Exception {
    double[] clock = new double[runs];
    double[] processor = new double[runs];
    for (int i = 0; i < runs; i++) {
      Took took = run(command.into(Files.createTempDirectory(folder, "out")));
      clock[i] = took.clock();
      processor[i] = took.processor();
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    return new Took(clock[runs / 2], processor[runs / 2]);
  }

  static List<String> java(String... arguments) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Runs a process to its end. A shell tells what its children spent on processors, which is what
   * counts on a machine that others use too.
   */
  static Took run(List<String> command) throws Exception {
    var timed = new ArrayList<String>(List.of("sh", "-c", "\"$@\" >&2 || exit; times", "sh"));
    timed.addAll(command);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(timed).redirectError(Redirect.DISCARD).start();
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IOException("ended with " + process.exitValue() + ": " + String.join(" ", command));
    }
    double clock = (System.nanoTime() - start) / 1e9;
    Matcher spent = Pattern.compile("(\\d+)m([\\d.]+)s").matcher(times.lines().toList().get(1));
    double processor = 0;
    while (spent.find()) {
      processor += 60 * Double.parseDouble(spent.group(1)) + Double.parseDouble(spent.group(2));
    }
    return new Took(clock, processor);
  }
}
