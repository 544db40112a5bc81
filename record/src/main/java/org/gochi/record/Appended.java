package org.gochi.record;

import java.util.List;

/**
 * The answer to an append, given once everything is on disk.
 *
 * @param entries what was entered, in order; empty if the decision changed nothing
 * @param repeated whether this client id had been answered before; then these are the first
 *     answer's entries
 */
public record Appended(List<Entry> entries, boolean repeated) {
  /** Copies the list. */
  public Appended {
    entries = List.copyOf(entries);
  }

  /** The only or first entry. */
  public Entry first() {
    return entries.getFirst();
  }
}
