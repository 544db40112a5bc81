package org.gochi.spiral.externalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much each turn of the person brought, and an estimate of what is still unsaid.
 *
 * @param perTurn new articulations per turn of the person, oldest first
 * @param distinct notions heard so far
 * @param unsaid Chao1 estimate (Chao, 1984) of notions not heard yet; absent where there is too
 *     little talk to tell
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
public record YieldView(
    List<Integer> perTurn,
    int distinct,
    @Nullable Double unsaid,
    @Nullable Double low,
    @Nullable Double high) {
  public YieldView {
    perTurn = List.copyOf(perTurn);
  }
}
