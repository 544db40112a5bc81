package org.gochi.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gochi.record.Backup;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.gochi.record.Telling;
import org.gochi.record.Verification;
import org.gochi.server.ServerOptions;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record as a whole: is it intact, and a copy of it to keep elsewhere. */
@RestController
@RequestMapping(Api.V1)
class StoreController {
  private static final String NAME = "gochi.backup";

  private final ServerOptions options;
  private final Clock clock;

  StoreController(ServerOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  /** What a walk along the chain found; {@code head} proves later that nothing was changed. */
  record Verified(
      boolean intact,
      long entries,
      long words,
      long erased,
      String head,
      Optional<FirstBreak> firstBreak) {}

  /** Where it is wrong first. */
  record FirstBreak(long sequence, String code, String what, String safe, String next) {}

  @GetMapping("/verify")
  Verified verify(Locale locale) {
    Verification found = RecordStore.verify(location());
    return new Verified(
        found.intact(),
        found.entries(),
        found.words(),
        found.erased(),
        found.head(),
        Optional.ofNullable(found.firstBreak()).map(b -> firstBreak(b, locale)));
  }

  private static FirstBreak firstBreak(Verification.Break found, Locale locale) {
    Telling told = found.telling();
    return new FirstBreak(
        found.sequence(),
        found.what().key(),
        told.what(locale),
        told.safe(locale),
        told.next(locale));
  }

  /** A backup of the running store as a file to keep; what {@code gochi restore} reads. */
  @PostMapping(path = "/backup", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  void backup(HttpServletResponse response) throws IOException {
    Path folder = Files.createTempDirectory(options.home(), ".backup-");
    try {
      Backup made = RecordStore.backup(location(), folder.resolve(NAME), clock);
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      response.setContentLengthLong(Files.size(made.file()));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(NAME).build().toString());
      Files.copy(made.file(), response.getOutputStream());
    } finally {
      Files.deleteIfExists(folder.resolve(NAME));
      Files.deleteIfExists(folder);
    }
  }

  private StoreLocation location() {
    return StoreLocation.sqlite(options.home());
  }
}
