package org.gochi.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The record could not do what it was asked; says what happened, what is safe, what to do next. */
public abstract sealed class RecordException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Telling telling;

  private RecordException(@Nullable Throwable cause, String key, Object... arguments) {
    super(Telling.of(key, arguments).whole(Locale.ENGLISH), cause);
    this.telling = Telling.of(key, arguments);
  }

  /** What to tell a person. */
  public Telling telling() {
    return telling;
  }

  /** The disk, or the quota, is full. */
  public static final class DiskFull extends RecordException {
    DiskFull(@Nullable Throwable cause, Object where) {
      super(cause, "disk-full", where);
    }
  }

  /** The home or the database may not be written. */
  public static final class ReadOnly extends RecordException {
    ReadOnly(@Nullable Throwable cause, Object where) {
      super(cause, "read-only", where);
    }
  }

  /** A newer version of Gōchi wrote this store. */
  public static final class NewerStore extends RecordException {
    NewerStore(Object where, String found, String known) {
      super(null, "newer-store", where, found, known);
    }
  }

  /** The file is not what was written, or no record at all. */
  public static final class Damaged extends RecordException {
    Damaged(@Nullable Throwable cause, Object where) {
      super(cause, "damaged", where);
    }
  }

  /** Another process kept the store locked for too long. */
  public static final class Busy extends RecordException {
    Busy(@Nullable Throwable cause, Object where) {
      super(cause, "busy", where);
    }
  }

  /** Another process has this home open, and what was asked needs it alone. */
  public static final class InUse extends RecordException {
    InUse(Object where) {
      super(null, "in-use", where);
    }
  }

  /** There is a record already where one was to be restored, or a file where one was to be made. */
  public static final class NotEmpty extends RecordException {
    NotEmpty(Object where) {
      super(null, "not-empty", where);
    }
  }

  /** There is no record there. */
  public static final class Absent extends RecordException {
    Absent(Object where) {
      super(null, "absent", where);
    }
  }

  /** A backup file is not one of ours, cut short, or altered. */
  public static final class BadBackup extends RecordException {
    BadBackup(@Nullable Throwable cause, Object file, String reason) {
      super(cause, "bad-backup", file, reason);
    }
  }

  /** The database cannot be reached, or does not let us in. */
  public static final class Unreachable extends RecordException {
    Unreachable(@Nullable Throwable cause, Object where) {
      super(cause, "unreachable", where);
    }
  }

  /** A text that not every database can keep unchanged. */
  public static final class UnstorableText extends RecordException {
    UnstorableText(String name, int at, String character) {
      super(null, "unstorable-text", name, at, character);
    }
  }

  /** Words were to be erased that no entry has. */
  public static final class NoSuchWords extends RecordException {
    NoSuchWords(long sequence, String name) {
      super(null, "no-such-words", sequence, name);
    }
  }

  /** Anything else that a database may say. */
  public static final class Unexpected extends RecordException {
    Unexpected(Throwable cause, Object where) {
      super(cause, "unexpected", where, String.valueOf(cause.getMessage()));
    }
  }
}
