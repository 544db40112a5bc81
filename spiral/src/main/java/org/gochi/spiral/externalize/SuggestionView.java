package org.gochi.spiral.externalize;

import org.gochi.elicitation.Kind;

/**
 * Something the partner put forward without a person's words behind it. Never a card: a person who
 * agrees says it in their own words.
 *
 * @param id short and stable, such as {@code s2}
 * @param after the utterance after which it came
 */
public record SuggestionView(
    String id, Kind kind, String statement, String partner, String after, long sequence) {}
