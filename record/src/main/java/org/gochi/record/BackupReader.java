package org.gochi.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a backup; believes nothing in it that the manifest's sums do not bear out. */
final class BackupReader implements AutoCloseable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern COLUMN = Pattern.compile("[a-z_]{1,40}");
  private static final int MANIFEST_LIMIT = 64 * 1024;

  private final Path file;
  private final ZipFile zip;

  /** The manifest, flattened: {@code tables.record_entry.sha256} and the like. */
  private final Map<String, String> manifest;

  /**
   * Opens the file and compares every sum.
   *
   * @throws RecordException.BadBackup if it is no backup, cut short or altered
   */
  BackupReader(Path file) {
    this.file = file;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (IOException e) {
      throw new RecordException.BadBackup(e, file, "not a whole backup file");
    }
    try {
      this.manifest = manifest();
      check();
    } catch (IOException | RuntimeException e) {
      close();
      throw e instanceof RecordException told
          ? told
          : new RecordException.BadBackup(e, file, "not readable");
    }
  }

  int schema() {
    return Math.clamp(number("schema"), 0, Integer.MAX_VALUE);
  }

  long entries() {
    return number("entries");
  }

  String head() {
    return text("head");
  }

  /** Puts all rows into empty tables, in the caller's transaction. */
  void load(Connection connection) throws SQLException, IOException {
    for (String table : Schema.TABLES.keySet()) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(open(table + ".jsonl"), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          insert(connection, table, row(line));
        }
      } catch (JacksonException e) {
        throw new RecordException.BadBackup(e, file, table + " is not readable");
      }
    }
  }

  private void insert(Connection connection, String table, Map<String, Object> row)
      throws SQLException {
    List<String> columns = new ArrayList<>(row.keySet());
    for (String column : columns) {
      if (!COLUMN.matcher(column).matches()) {
        throw new RecordException.BadBackup(null, file, table + " has a column of another form");
      }
    }
    String sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", columns.stream().map(c -> "?").toList())
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setObject(i + 1, row.get(columns.get(i)));
      }
      insert.executeUpdate();
    }
  }

  private static Map<String, Object> row(String line) {
    Map<String, Object> row = new LinkedHashMap<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
      String name = "";
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> name = in.currentName();
          case VALUE_NUMBER_INT -> row.put(name, in.getLongValue());
          case VALUE_STRING -> row.put(name, in.getString());
          default -> {}
        }
      }
    }
    return row;
  }

  private Map<String, String> manifest() throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    byte[] bytes;
    try (InputStream in = open(BackupWriter.MANIFEST)) {
      bytes = in.readNBytes(MANIFEST_LIMIT);
    }
    var path = new ArrayList<String>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      @Nullable String name = null;
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> name = in.currentName();
          case START_OBJECT -> path.add(name == null ? "" : name + ".");
          case END_OBJECT -> path.removeLast();
          default -> values.put(String.join("", path) + name, in.getString());
        }
      }
    }
    if (!BackupWriter.FORMAT.equals(values.get("format"))) {
      throw new RecordException.BadBackup(null, file, "not of the form " + BackupWriter.FORMAT);
    }
    return values;
  }

  private void check() throws IOException {
    if (schema() < 1) {
      throw new RecordException.BadBackup(null, file, "the manifest names no schema");
    }
    byte[] buffer = new byte[64 * 1024];
    for (String table : Schema.TABLES.keySet()) {
      MessageDigest digest = Chain.sha256();
      try (var in = new DigestInputStream(open(table + ".jsonl"), digest)) {
        while (in.read(buffer) >= 0) {
          // Reading is what feeds the digest.
        }
      }
      String sum = HexFormat.of().formatHex(digest.digest());
      if (!sum.equals(text("tables." + table + ".sha256"))) {
        throw new RecordException.BadBackup(null, file, "the checksum of " + table + " is wrong");
      }
    }
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new RecordException.BadBackup(null, file, name + " is missing");
    }
    return zip.getInputStream(entry);
  }

  private String text(String key) {
    String value = manifest.get(key);
    if (value == null) {
      throw new RecordException.BadBackup(null, file, "the manifest has no " + key);
    }
    return value;
  }

  private long number(String key) {
    try {
      return Long.parseLong(text(key));
    } catch (NumberFormatException e) {
      throw new RecordException.BadBackup(e, file, key + " is not a number");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw Faults.of(e, file);
    }
  }
}
