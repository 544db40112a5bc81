package org.gochi.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record, as it was kept.
 *
 * @param sequence place in the record, from 1, without gaps
 * @param clientId id under which the writer sent it; one id may have brought several entries
 * @param part place among the entries of one client id, from 0
 * @param kind what happened
 * @param actor who did it
 * @param at when it was appended, in whole milliseconds
 * @param ba id of the ba, if it belongs to one
 * @param dialogue id of the dialogue, if it belongs to one
 * @param payload canonical JSON
 * @param words people's words by name; erased ones are absent
 * @param commitments for each name, SHA-256 of salt and words in hex; stays after erasing
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the canonical bytes of everything above except the words, in hex
 */
public record Entry(
    long sequence,
    String clientId,
    int part,
    String kind,
    String actor,
    Instant at,
    @Nullable String ba,
    @Nullable String dialogue,
    String payload,
    Map<String, String> words,
    Map<String, String> commitments,
    String previousHash,
    String hash) {

  /** The words of that name, or null if it never had them or they were erased. */
  public @Nullable String words(String name) {
    return words.get(name);
  }
}
