package org.gochi.record;

import java.nio.file.Path;
import java.sql.SQLException;

class PostgresRecordTest extends RecordContract {
  @Override
  StoreLocation fresh(Path folder) {
    return Postgres.fresh(folder);
  }

  @Override
  void tamper(StoreLocation at, String sql) throws SQLException {
    Postgres.tamper(at, sql);
  }
}
