package org.gochi.spiral.study;

import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.Role;
import org.gochi.induction.DialogueAnalysis;

/**
 * A conversation and what was measured in it.
 *
 * @param number its place in the corpus, from 1
 * @param conversation as it was read
 * @param language told by its letters
 * @param roles the side of each speaker
 * @param analysis every measure
 */
public record Studied(
    long number,
    Conversation conversation,
    Language language,
    Map<String, Role> roles,
    DialogueAnalysis analysis) {}
