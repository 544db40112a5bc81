package org.gochi.spiral.externalize;

import java.time.Instant;
import org.gochi.elicitation.Language;

/**
 * A dialogue as a list shows it.
 *
 * @param title the given title, or the first words the person said, or empty
 * @param utterances on all branches
 */
public record DialogueLine(
    String id,
    String ba,
    String title,
    Language language,
    String partner,
    boolean closed,
    int utterances,
    Instant openedAt,
    Instant lastAt) {}
