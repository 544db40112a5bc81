package org.gochi.record;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** From what databases and file systems say to what we tell. */
final class Faults {
  private Faults() {}

  static RecordException of(Throwable fault, Object where) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      RecordException known = known(cause, fault, where);
      if (known != null) {
        return known;
      }
    }
    return new RecordException.Unexpected(fault, where);
  }

  private static @Nullable RecordException known(Throwable cause, Throwable fault, Object where) {
    return switch (cause) {
      case RecordException told -> told;
      case SQLiteException lite -> sqlite(lite.getResultCode().code & 0xff, fault, where);
      case SQLException sql -> state(sql.getSQLState(), fault, where);
      case ReadOnlyFileSystemException denied -> new RecordException.ReadOnly(fault, where);
      case FileSystemException file ->
          full(file)
              ? new RecordException.DiskFull(fault, where)
              : new RecordException.ReadOnly(fault, where);
      case IOException io -> full(io) ? new RecordException.DiskFull(fault, where) : null;
      default -> null;
    };
  }

  /** Primary result codes, sqlite.org/rescode.html. */
  private static @Nullable RecordException sqlite(int code, Throwable fault, Object where) {
    return switch (code) {
      case 5, 6 -> new RecordException.Busy(fault, where);
      case 3, 8, 14 -> new RecordException.ReadOnly(fault, where);
      case 11, 26 -> new RecordException.Damaged(fault, where);
      case 13 -> new RecordException.DiskFull(fault, where);
      default -> null;
    };
  }

  /** SQLSTATE classes, PostgreSQL manual, appendix A. */
  private static @Nullable RecordException state(
      @Nullable String state, Throwable fault, Object where) {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "53100" -> new RecordException.DiskFull(fault, where);
      case "25006", "42501" -> new RecordException.ReadOnly(fault, where);
      case "40001", "40P01", "55P03", "57014" -> new RecordException.Busy(fault, where);
      case "XX001", "XX002" -> new RecordException.Damaged(fault, where);
      default ->
          state.startsWith("08")
                  || state.startsWith("28")
                  || state.startsWith("3D")
                  || state.startsWith("57P")
              ? new RecordException.Unreachable(fault, where)
              : null;
    };
  }

  private static boolean full(IOException fault) {
    String message = String.valueOf(fault.getMessage());
    return message.contains("No space left") || message.contains("quota");
  }
}
