package org.gochi.spiral.externalize;

import org.gochi.elicitation.Relation;

/** A labelled relation between two cards; {@code author} is the actor who drew it. */
public record LinkView(
    String id, String from, Relation relation, String to, String author, long sequence) {}
