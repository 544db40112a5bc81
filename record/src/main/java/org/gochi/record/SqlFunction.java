package org.gochi.record;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A function that may meet an SQL error. */
@FunctionalInterface
public interface SqlFunction<T, R extends @Nullable Object> {
  /** Applies it. */
  R apply(T value) throws SQLException;
}
