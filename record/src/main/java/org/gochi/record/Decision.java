package org.gochi.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is to be entered, decided inside the write transaction: nobody else writes between what it
 * reads and what it returns.
 */
@FunctionalInterface
public interface Decision {
  /**
   * Reads projections and decides.
   *
   * @param connection for reading projections; the transaction is the store's to end
   * @return the entries to append; empty if there is nothing to do. An exception refuses: nothing
   *     is written and the exception reaches the caller of append
   */
  List<NewEntry> decide(Connection connection) throws SQLException;
}
