package org.gochi.exchange.own;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the record, as it stood in the store the file came from. On loading, sequence and
 * hashes are made anew in the receiving store; the old ones stay in the file as provenance.
 *
 * @param sequence its place in the record it came from
 * @param clientId the id that makes a repeat harmless
 * @param kind the entry's kind
 * @param actor who did it
 * @param at when
 * @param dialogue the dialogue it belongs to
 * @param payload canonical JSON without people's words
 * @param words people's words by name; erased ones are absent
 * @param commitments salted commitments by the words' names
 * @param hash the entry's hash, hexadecimal
 * @param previousHash the hash of the entry before it
 */
public record OwnEntry(
    long sequence,
    @Nullable String clientId,
    String kind,
    String actor,
    Instant at,
    @Nullable String dialogue,
    String payload,
    Map<String, String> words,
    Map<String, String> commitments,
    @Nullable String hash,
    @Nullable String previousHash) {
  public OwnEntry {
    Own.require("entries[].kind", kind);
    Own.require("entries[].actor", actor);
    Own.require("entries[].at", at);
    Own.require("entries[].payload", payload);
    words = Own.map(words);
    commitments = Own.map(commitments);
  }
}
