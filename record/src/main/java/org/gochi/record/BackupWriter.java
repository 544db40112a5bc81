package org.gochi.record;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a backup: a zip with one file of JSON lines per table and a manifest with their SHA-256.
 * It reads one snapshot, so writers go on meanwhile; it writes whatever columns a table has, so it
 * can also save a store from before a migration; and the same file loads into either database.
 */
final class BackupWriter {
  static final String FORMAT = "gochi backup 1";
  static final String MANIFEST = "manifest.json";
  private static final JsonFactory JSON = new JsonFactory();
  private static final int FETCH = 500;

  private BackupWriter() {}

  /** What the manifest says of one table. */
  record Part(long rows, String sha256) {}

  /** Writes beside the file, flushes to disk, then renames: there is never half a backup. */
  static Backup write(Connection snapshot, Path file, Instant made)
      throws SQLException, IOException {
    Path whole = file.toAbsolutePath();
    Path partial = whole.resolveSibling(whole.getFileName() + ".partial");
    Path folder = Objects.requireNonNull(whole.getParent(), "file is a folder");
    Files.createDirectories(folder);
    Entries.Head head = Entries.head(snapshot, false);
    try {
      try (var zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : Schema.TABLES.entrySet()) {
          parts.put(table.getKey(), part(snapshot, table.getKey(), table.getValue(), zip));
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        manifest(zip, Schema.found(snapshot), made, head, parts);
        zip.closeEntry();
      }
      flush(partial);
      Files.move(
          partial, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flush(folder);
    } finally {
      Files.deleteIfExists(partial);
    }
    return new Backup(whole, head.sequence(), head.hash());
  }

  private static Part part(Connection snapshot, String table, String order, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(table + ".jsonl"));
    MessageDigest digest = Chain.sha256();
    long rows = 0;
    try (Statement statement = snapshot.createStatement();
        JsonGenerator out = generator(new DigestOutputStream(zip, digest))) {
      statement.setFetchSize(FETCH);
      try (ResultSet row =
          statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
        ResultSetMetaData columns = row.getMetaData();
        while (row.next()) {
          out.writeStartObject();
          for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value instanceof Number number) {
              out.writeNumberProperty(columns.getColumnName(i), number.longValue());
            } else if (value != null) {
              out.writeStringProperty(columns.getColumnName(i), value.toString());
            }
          }
          out.writeEndObject();
          out.writeRaw('\n');
          rows++;
        }
      }
    }
    zip.closeEntry();
    return new Part(rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static void manifest(
      OutputStream zip, int schema, Instant made, Entries.Head head, Map<String, Part> parts) {
    try (JsonGenerator out = generator(zip)) {
      out.writeStartObject();
      out.writeStringProperty("format", FORMAT);
      out.writeNumberProperty("schema", schema);
      out.writeStringProperty("made", made.toString());
      out.writeNumberProperty("entries", head.sequence());
      out.writeStringProperty("head", head.hash());
      out.writeObjectPropertyStart("tables");
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        out.writeObjectPropertyStart(part.getKey());
        out.writeNumberProperty("rows", part.getValue().rows());
        out.writeStringProperty("sha256", part.getValue().sha256());
        out.writeEndObject();
      }
      out.writeEndObject();
      out.writeEndObject();
    }
  }

  /** A generator that flushes, but does not close what lies under it. */
  private static JsonGenerator generator(OutputStream under) {
    var open =
        new FilterOutputStream(under) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    return JSON.createGenerator(ObjectWriteContext.empty(), open);
  }

  /** To disk, the file or the folder's list of names. */
  static void flush(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
