package org.gochi.server.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gochi.spiral.externalize.YieldView;
import org.jspecify.annotations.Nullable;

/**
 * The yield as a line: cards so far over turns of the person.
 *
 * @param points of a polyline in a box of 100 × 30
 * @param unsaid rounded estimate of notions not heard yet, null while it cannot be told
 */
public record Curve(
    int total,
    int turns,
    String points,
    @Nullable Long unsaid,
    @Nullable Long low,
    @Nullable Long high) {

  static Curve of(YieldView view) {
    List<Integer> each = view.perTurn();
    int[] sums = new int[each.size() + 1];
    for (int i = 0; i < each.size(); i++) {
      sums[i + 1] = sums[i] + each.get(i);
    }
    int total = sums[each.size()];
    String points =
        IntStream.rangeClosed(0, each.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT,
                        "%.2f,%.2f",
                        each.isEmpty() ? 0 : 100.0 * i / each.size(),
                        total == 0 ? 29.0 : 29 - 27.0 * sums[i] / total))
            .collect(Collectors.joining(" "));
    return new Curve(
        total, each.size(), points, round(view.unsaid()), round(view.low()), round(view.high()));
  }

  /** Whether there is enough for a line. */
  public boolean drawn() {
    return turns >= 3 && total > 0;
  }

  private static @Nullable Long round(@Nullable Double value) {
    return value == null ? null : Math.round(value);
  }
}
