package org.gochi.partner;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Relation;

/**
 * The vocabulary as models write it: with other capitals and dashes, in the other language, or by
 * another name that the resource <code>prompts/other-words.txt</code> lists.
 */
final class VocabularyWords {
  private static final Map<String, Kind> KINDS = new HashMap<>();
  private static final Map<String, Relation> RELATIONS = new HashMap<>();
  private static final Map<String, Move> MOVES = new HashMap<>();

  static {
    for (Kind kind : Kind.values()) {
      KINDS.put(plain(kind.word()), kind);
      for (Language language : Language.values()) {
        KINDS.put(plain(kind.label(language)), kind);
      }
    }
    for (Relation relation : Relation.values()) {
      RELATIONS.put(plain(relation.word()), relation);
      for (Language language : Language.values()) {
        RELATIONS.put(plain(relation.label(language)), relation);
      }
    }
    for (Move move : Move.values()) {
      MOVES.put(plain(move.word()), move);
    }
    for (String line : Prompts.text("other-words.txt").lines().toList()) {
      String[] sides = line.split(":", 2);
      if (sides.length == 2) {
        for (String other : sides[1].split(",")) {
          Optional.ofNullable(KINDS.get(plain(sides[0])))
              .ifPresent(kind -> KINDS.putIfAbsent(plain(other), kind));
          Optional.ofNullable(RELATIONS.get(plain(sides[0])))
              .ifPresent(relation -> RELATIONS.putIfAbsent(plain(other), relation));
        }
      }
    }
  }

  private VocabularyWords() {}

  static Optional<Kind> kind(String word) {
    return Optional.ofNullable(KINDS.get(plain(word)));
  }

  static Optional<Relation> relation(String word) {
    return Optional.ofNullable(RELATIONS.get(plain(word)));
  }

  static Optional<Move> move(String word) {
    return Optional.ofNullable(MOVES.get(plain(word)));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-*`\"'<>()（）]+", "");
  }
}
