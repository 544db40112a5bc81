package org.gochi.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to enter in the record.
 *
 * @param kind what happened, in the vocabulary's words, such as {@code utterance said}
 * @param actor id of the person, or of the partner, who did it
 * @param ba id of the ba it belongs to
 * @param dialogue id of the dialogue it belongs to
 * @param payload canonical JSON of ids, kinds and numbers; never people's words, for it cannot be
 *     erased
 * @param words people's words by name; names are 1 to 200 characters out of letters, digits and
 *     {@code . _ : / # -}
 */
public record NewEntry(
    String kind,
    String actor,
    @Nullable String ba,
    @Nullable String dialogue,
    String payload,
    Map<String, String> words) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/#-]{1,200}");

  /**
   * Checks each text at the door.
   *
   * @throws IllegalArgumentException if a name has another form
   * @throws RecordException.UnstorableText if a text holds U+0000 or half a surrogate pair, which
   *     not every database can keep
   */
  public NewEntry {
    Storable.check("kind", kind);
    Storable.check("actor", actor);
    Storable.check("ba", ba);
    Storable.check("dialogue", dialogue);
    Storable.check("payload", payload);
    if (kind.isBlank()) {
      throw new IllegalArgumentException("kind is blank");
    }
    for (Map.Entry<String, String> word : words.entrySet()) {
      if (!NAME.matcher(word.getKey()).matches()) {
        throw new IllegalArgumentException("not a name of words: " + word.getKey());
      }
      Storable.check("words " + word.getKey(), word.getValue());
    }
    words = java.util.Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** An entry without ba, dialogue or words. */
  public static NewEntry of(String kind, String actor, String payload) {
    return new NewEntry(kind, actor, null, null, payload, Map.of());
  }

  /**
   * The entry that erases words: when it is appended, the named words and their salts leave the
   * store in the same transaction, and every projector is told.
   *
   * @param targets for each entry's sequence the names to erase; an empty set means all of them
   * @param reason why, in somebody's words; kept as words of this entry
   */
  public static NewEntry erasure(
      String actor,
      @Nullable String ba,
      @Nullable String dialogue,
      Map<Long, Set<String>> targets,
      String reason) {
    return new NewEntry(
        Erasure.KIND,
        actor,
        ba,
        dialogue,
        Erasure.payload(targets),
        reason.isEmpty() ? Map.of() : Map.of("reason", reason));
  }

  /** The names of all words, in order. */
  List<String> names() {
    return List.copyOf(words.keySet());
  }
}
