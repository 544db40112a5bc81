package org.gochi.spiral.externalize;

import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Something not said yet.
 *
 * @param id stable while the gap stands
 * @param card the card it concerns, if one
 * @param where the words it concerns, if some
 * @param sentence what is shown, in the dialogue's language
 */
public record GapView(
    String id, GapKind kind, @Nullable String card, @Nullable Quote where, String sentence) {}
