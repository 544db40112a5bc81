package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Standing;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnArticulation;
import org.gochi.exchange.own.OwnAsked;
import org.gochi.exchange.own.OwnBa;
import org.gochi.exchange.own.OwnBranch;
import org.gochi.exchange.own.OwnDialogue;
import org.gochi.exchange.own.OwnEntry;
import org.gochi.exchange.own.OwnLink;
import org.gochi.exchange.own.OwnParticipant;
import org.gochi.exchange.own.OwnQuote;
import org.gochi.exchange.own.OwnSuggestion;
import org.gochi.exchange.own.OwnUtterance;
import org.gochi.exchange.own.OwnVersion;
import org.gochi.record.Entry;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A ba as an export. Two exports of the same ba are equal but for the time they were made, also
 * when it was imported elsewhere in between: sequences count within the ba, and what belongs to one
 * store only (client ids, hashes, salted commitments, who erased what) is left out.
 */
public final class Exporting {
  private final RecordStore store;
  private final Reader reader;

  public Exporting(RecordStore store, Reader reader) {
    this.store = store;
    this.reader = reader;
  }

  public BaExport export(BaView ba, Instant now) {
    List<OwnDialogue> dialogues = new ArrayList<>();
    for (String dialogue :
        store.query(
            c ->
                Sql.all(
                    c,
                    "SELECT d.id FROM spiral_dialogue d JOIN spiral_event e ON e.dialogue = d.id"
                        + " AND e.kind = '"
                        + Entries.OPENED
                        + "' WHERE d.ba = ? ORDER BY e.sequence",
                    row -> row.getString(1),
                    ba.id()))) {
      dialogues.add(dialogue(reader.line(dialogue)));
    }
    return BaExport.of(
        now.truncatedTo(ChronoUnit.MILLIS),
        new OwnBa(
            ba.id(),
            ba.name(),
            ba.purpose(),
            ba.language().tag(),
            null,
            ba.openedAt(),
            ba.participants().stream()
                .map(BaView.Participant::actor)
                .filter(actor -> !new Actor(actor).isPartner())
                .toList()),
        ba.participants().stream().map(Exporting::participant).toList(),
        dialogues,
        reader.cards(ba.id()).stream().map(card -> articulation(ba.id(), card)).toList(),
        store.query(c -> links(c, ba.id())),
        store.query(c -> suggestions(c, ba.id())),
        entries(ba.id()));
  }

  private static OwnParticipant participant(BaView.Participant participant) {
    boolean partner = new Actor(participant.actor()).isPartner();
    return new OwnParticipant(
        participant.actor(),
        partner ? "partner" : "person",
        participant.name().equals(participant.actor()) ? null : participant.name(),
        null);
  }

  private OwnDialogue dialogue(DialogueLine line) {
    return store.query(
        connection -> {
          Place place = Place.of(connection, Actor.ME, line.id());
          String where =
              Sql.first(
                      connection,
                      "SELECT t.text FROM spiral_dialogue d JOIN spiral_text t"
                          + " ON t.dialogue = d.id AND t.what = 'where'"
                          + " AND t.version = d.where_version WHERE d.id = ?",
                      row -> row.getString(1),
                      line.id())
                  .orElse(null);
          return new OwnDialogue(
              line.id(),
              line.title(),
              line.language().tag(),
              line.partner(),
              line.openedAt(),
              line.closed() ? line.lastAt() : null,
              where,
              place.head().isEmpty() ? null : place.head(),
              utterances(connection, line.id()),
              branches(connection, line.id()));
        });
  }

  private static List<OwnUtterance> utterances(Connection connection, String dialogue)
      throws SQLException {
    return Sql.all(
            connection,
            "SELECT " + Rows.SAID + " FROM spiral_utterance WHERE dialogue = ? ORDER BY sequence",
            Rows::said,
            dialogue)
        .stream()
        .map(
            said ->
                new OwnUtterance(
                    said.id(),
                    said.parent().isEmpty() ? null : said.parent(),
                    said.person() ? "person" : "partner",
                    said.author(),
                    said.erased() ? null : said.text(),
                    said.at(),
                    asked(said.asked()),
                    null,
                    said.state() == UtteranceState.SAID ? "complete" : said.state().word()))
        .toList();
  }

  private static @Nullable OwnAsked asked(@Nullable Asked asked) {
    return asked == null
        ? null
        : new OwnAsked(
            asked.move().word(),
            asked.method(),
            asked.step(),
            asked.probe(),
            asked.gap() == null ? null : asked.gap().id(),
            asked.why());
  }

  private static List<OwnBranch> branches(Connection connection, String dialogue)
      throws SQLException {
    List<OwnBranch> branches = new ArrayList<>();
    for (BranchView branch : Reading.branches(connection, dialogue, List.of())) {
      boolean person =
          Sql.number(
                  connection,
                  "SELECT person FROM spiral_utterance WHERE dialogue = ? AND id = ?",
                  dialogue,
                  branch.first())
              == 1;
      boolean begun = branches.isEmpty();
      branches.add(
          new OwnBranch(
              "b" + branches.size(),
              branch.tip(),
              begun ? "begun" : person ? "edit" : "regenerate",
              begun ? null : branch.fork(),
              null));
    }
    return branches;
  }

  private OwnArticulation articulation(String ba, CardView card) {
    List<OwnVersion> versions =
        reader.history(ba, card.id()).wordings().stream()
            .map(
                wording ->
                    new OwnVersion(
                        wording.version(),
                        wording.kind().word(),
                        wording.statement().isEmpty() ? null : wording.statement(),
                        (wording.version() == card.version()
                                ? card.standing()
                                : Standing.SUPERSEDED)
                            .word(),
                        wording.author(),
                        wording.at(),
                        null))
            .toList();
    return new OwnArticulation(
        card.id(),
        card.dialogue(),
        card.kind().word(),
        card.erased() ? null : card.statement(),
        card.standing().word(),
        card.ownWords(),
        card.quotes().stream()
            .map(q -> new OwnQuote(q.utterance(), q.start(), q.end(), q.text()))
            .toList(),
        versions);
  }

  private static List<OwnLink> links(Connection connection, String ba) throws SQLException {
    return Sql.all(
        connection,
        "SELECT id, from_card, relation, to_card, author FROM spiral_link"
            + " WHERE ba = ? AND present = 1 ORDER BY number",
        row ->
            new OwnLink(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                null),
        ba);
  }

  private static List<OwnSuggestion> suggestions(Connection connection, String ba)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT id, dialogue, kind, statement, erased FROM spiral_suggestion"
            + " WHERE ba = ? AND present = 1 ORDER BY number",
        row ->
            new OwnSuggestion(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(5) == 1 ? null : row.getString(4),
                "no person's words",
                null),
        ba);
  }

  private List<OwnEntry> entries(String ba) {
    List<Long> sequences =
        store.query(
            c ->
                Sql.all(
                    c,
                    "SELECT sequence FROM spiral_event WHERE ba = ? AND kind <> '"
                        + Importing.ERASED
                        + "' ORDER BY sequence",
                    row -> row.getLong(1),
                    ba));
    List<OwnEntry> entries = new ArrayList<>();
    for (Long sequence : sequences) {
      Entry entry = store.entry(sequence).orElseThrow();
      entries.add(
          new OwnEntry(
              entries.size() + 1,
              null,
              entry.kind(),
              entry.actor(),
              Payload.at(entry),
              entry.dialogue(),
              Payload.of(entry).without("at").json(),
              entry.words(),
              Map.of(),
              null,
              null));
    }
    return entries;
  }
}
