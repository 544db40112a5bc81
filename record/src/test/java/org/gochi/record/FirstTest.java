package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTest {
  @Test
  void append_isReadAfterReopening(@TempDir Path home) {
    try (var store = RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC())) {
      store.append("a", new NewEntry("said", "p", "b", "d", "{}", Map.of("text", "hello")));
      assertThat(store.append("a", NewEntry.of("x", "p", "{}")).repeated()).isTrue();
    }
    try (var store = RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC())) {
      assertThat(store.read(0, 9)).hasSize(1);
      assertThat(store.entry(1).orElseThrow().words("text")).isEqualTo("hello");
    }
  }
}
