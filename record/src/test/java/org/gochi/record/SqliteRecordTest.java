package org.gochi.record;

import java.nio.file.Path;
import java.sql.SQLException;

class SqliteRecordTest extends RecordContract {
  @Override
  StoreLocation fresh(Path folder) {
    return StoreLocation.sqlite(folder);
  }

  @Override
  void tamper(StoreLocation at, String sql) throws SQLException {
    try (var connection = SqliteSafekeepingTest.connect(at)) {
      run(connection, sql);
    }
  }
}
