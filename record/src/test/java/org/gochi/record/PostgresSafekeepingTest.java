package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresSafekeepingTest extends SafekeepingContract {
  @Override
  StoreLocation fresh(Path folder) {
    return Postgres.fresh(folder);
  }

  @Override
  void tamper(StoreLocation at, String sql) throws SQLException {
    Postgres.tamper(at, sql);
  }

  @Test
  void erase_leavesNothingInTheTablesFiles() throws Exception {
    try (RecordStore store = RecordStore.open(location(), List.of(new Cards(1)), CLOCK)) {
      for (int i = 1; i <= 40; i++) {
        store.append("c" + i, said("canary-" + i + "-".repeat(i * 20)));
      }
      Postgres.execute("postgres", "CHECKPOINT");
      assertThat(holding(Postgres.tables(), "canary-7-")).isNotEmpty();
      store.erase("e1", "p1", 7, Set.of(), "");
      Postgres.execute("postgres", "CHECKPOINT");
      assertThat(holding(Postgres.tables(), "canary-7-")).isEmpty();
      assertThat(holding(Postgres.tables(), "canary-8-")).isNotEmpty();
      assertThat(store.verify().firstBreak()).isNull();
    }
  }

  @Test
  void unreachable_isSaidSo() {
    var nowhere =
        StoreLocation.postgres(home, "jdbc:postgresql://127.0.0.1:1/none", "nobody", "nothing");
    org.assertj.core.api.Assertions.assertThatExceptionOfType(RecordException.Unreachable.class)
        .isThrownBy(() -> RecordStore.open(nowhere, List.of(), CLOCK))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("nothing"));
  }
}
