package org.gochi.elicitation.learned;

import java.util.Set;

/**
 * Something of a known class.
 *
 * @param label its class
 * @param words what it is made of: weighed by how rare each is, all together of length 1
 * @param marks what else is known of it: each weighs the same
 */
public record Example<L>(L label, Set<String> words, Set<String> marks) {
  public Example {
    words = Set.copyOf(words);
    marks = Set.copyOf(marks);
  }
}
