package org.gochi.exchange.own;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ba with everything in it, as a file. The record's entries are the truth that loads back; the
 * dialogues, articulations and links are the same thing as a reader would see it, so that the file
 * is of use without this program.
 *
 * @param gochi always {@code "export"}: how the file is known
 * @param version the format's version, see {@link #VERSION}
 * @param exportedAt when the file was written
 * @param ba the ba itself
 * @param participants people and partners who spoke
 * @param dialogues every dialogue with all its branches
 * @param articulations every card with all its versions
 * @param links labelled relations between articulations
 * @param suggestions what only the partner said, never cards
 * @param entries the ba's entries of the record in their order; empty when left out on purpose
 */
@JsonPropertyOrder({"gochi", "version"})
public record BaExport(
    String gochi,
    int version,
    @Nullable Instant exportedAt,
    OwnBa ba,
    List<OwnParticipant> participants,
    List<OwnDialogue> dialogues,
    List<OwnArticulation> articulations,
    List<OwnLink> links,
    List<OwnSuggestion> suggestions,
    List<OwnEntry> entries) {

  /** The mark in the field {@code gochi}. */
  public static final String MARK = "export";

  /** The version written; files of a later one are refused with a clear error. */
  public static final int VERSION = 1;

  public BaExport {
    Own.require("gochi", gochi);
    Own.require("ba", ba);
    participants = Own.list(participants);
    dialogues = Own.list(dialogues);
    articulations = Own.list(articulations);
    links = Own.list(links);
    suggestions = Own.list(suggestions);
    entries = Own.list(entries);
  }

  /** An export of the present version. */
  public static BaExport of(
      Instant exportedAt,
      OwnBa ba,
      List<OwnParticipant> participants,
      List<OwnDialogue> dialogues,
      List<OwnArticulation> articulations,
      List<OwnLink> links,
      List<OwnSuggestion> suggestions,
      List<OwnEntry> entries) {
    return new BaExport(
        MARK,
        VERSION,
        exportedAt,
        ba,
        participants,
        dialogues,
        articulations,
        links,
        suggestions,
        entries);
  }
}
