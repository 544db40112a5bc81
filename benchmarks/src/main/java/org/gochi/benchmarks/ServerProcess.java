package org.gochi.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** {@code gochi serve} as a process of its own. */
record ServerProcess(Process process, URI address, long startMillis) implements AutoCloseable {
  /** The program's jar, which names its libraries in order; else the whole class path. */
  static String program() {
    String all = System.getProperty("java.class.path");
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(p -> p.endsWith("gochi.jar"))
        .findFirst()
        .orElse(all);
  }

  /** Starts it on a home and any free port, and waits for nothing. */
  static Process launch(Path home, String classPath, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, "org.gochi.cli.Gochi", "serve", "--home"));
    command.addAll(List.of(home.toString(), "--port", "0", "--no-open", "--json"));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Starts it on a home and any free port; on return it has told its address. */
  static ServerProcess start(Path home, String classPath, List<String> flags) throws IOException {
    long start = System.nanoTime();
    Process process = launch(home, classPath, flags);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("gochi serve ended with " + process.onExit().join().exitValue());
    }
    long took = (System.nanoTime() - start) / 1_000_000;
    String address = JsonMapper.shared().readTree(line).path("address").asString("");
    return new ServerProcess(process, URI.create(address), took);
  }

  /** Resident memory in MB, where the system tells it (Linux). */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(l -> l.startsWith("VmRSS:"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** A polite end. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
