package org.gochi.server.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.spiral.Options;
import org.jspecify.annotations.Nullable;

/**
 * One server with its sample for all tests of the page; each test talks in a dialogue of its own.
 */
final class Bench {
  private static @Nullable Bench shared;

  private final GochiServer server;
  private final PatientPartner patient = new PatientPartner();

  private Bench(Path home) {
    server =
        GochiServer.start(
            ServerOptions.local(home).onPort(0),
            Options.home(home).withModels(() -> List.of(patient)));
  }

  static synchronized Bench shared() {
    if (shared == null) {
      try {
        Path home = Files.createTempDirectory("gochi-page-tests");
        Bench bench = new Bench(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> bench.close(home)));
        shared = bench;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  URI address() {
    return server.address();
  }

  PatientPartner patient() {
    return patient;
  }

  private void close(Path home) {
    server.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
