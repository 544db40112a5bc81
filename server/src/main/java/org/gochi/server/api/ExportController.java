package org.gochi.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnFormat;
import org.gochi.exchange.vault.Vault;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Taking a ba home, and bringing one in. */
@RestController
@RequestMapping(Api.V1)
class ExportController {
  private static final String ZIP = "application/zip";
  private static final String EXPORT = "application/vnd.gochi.export+json";

  private final Workbench workbench;

  ExportController(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Everything in a ba as JSON that loads back without loss. */
  @GetMapping(path = "/ba/{ba}/export", produces = EXPORT)
  void export(@PathVariable String ba, HttpServletResponse response) throws IOException {
    BaExport export = workbench.export(ba);
    offer(response, EXPORT, "gochi-" + ba + ".json");
    OwnFormat.write(export, response.getOutputStream());
  }

  /** A ba as a Markdown vault (Obsidian), zipped. */
  @GetMapping(path = "/ba/{ba}/vault", produces = ZIP)
  void vault(@PathVariable String ba, HttpServletResponse response) throws IOException {
    BaExport export = workbench.export(ba);
    Vault vault = Vault.of(export, workbench.views().ba(ba).language().locale());
    offer(response, ZIP, "gochi-" + ba + ".zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : vault.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static void offer(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }

  /**
   * Brings an export in, whole or not at all.
   *
   * @param copy whether to make another ba of it where the same one is here already
   */
  @PostMapping("/import")
  Receipt bringIn(
      HttpServletRequest request, @RequestParam(defaultValue = "false") boolean copy, Acting acting)
      throws IOException {
    try {
      BaExport export = OwnFormat.read(request.getInputStream());
      return workbench.take(export, copy, acting.actor(), acting.clientId());
    } catch (OwnFormat.NotAnExport e) {
      throw new Refusal(Refusal.Reason.IMPORT_UNREADABLE, String.valueOf(e.getMessage()));
    }
  }
}
