package org.gochi.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tables made from the record and from nothing else. They change in the transaction that appends
 * the entry, and can be made anew from the record at any time: what {@link #create} and {@link
 * #apply} over all entries give must equal what grew live. So neither the clock nor chance nor
 * other tables may enter.
 */
public interface Projector {
  /** A name that no other projector has. */
  String name();

  /** Raise it when the tables or their making change; the store then makes them anew on opening. */
  int version();

  /** Drops the tables if they are there (of whatever version) and creates them empty. */
  void create(Connection connection) throws SQLException;

  /** Takes in one entry; entries come in sequence, each once. Erased words are absent. */
  void apply(Connection connection, Entry entry) throws SQLException;

  /**
   * Removes everything derived from these words. Comes just before {@link #apply} of the entry that
   * erases, when live and when made anew.
   *
   * @param entry the entry whose words went, already without them
   * @param names the names of the words that went
   */
  void erase(Connection connection, Entry entry, Set<String> names) throws SQLException;
}
