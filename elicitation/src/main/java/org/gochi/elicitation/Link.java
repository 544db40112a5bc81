package org.gochi.elicitation;

/**
 * A labelled relation between two articulations, read "from relation to".
 *
 * @param id unique in its ba
 * @param from the id of the articulation it starts at
 * @param relation its label
 * @param to the id of the articulation it leads to
 */
public record Link(String id, String from, Relation relation, String to) {}
