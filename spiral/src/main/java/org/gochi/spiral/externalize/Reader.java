package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gochi.elicitation.ContaminationLedger;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Quote;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Told;

/** Makes views of dialogues and cards, each from one snapshot of the tables. */
public final class Reader {
  private static final int LABEL = 40;

  /** So many utterances are heard while somebody waits for a view. */
  private static final int FEW = 200;

  private static final long PATIENCE_MILLIS = 1000;
  private final RecordStore store;
  private final Hearings hearings;
  private final Drafts drafts;

  public Reader(RecordStore store, Hearings hearings, Drafts drafts) {
    this.store = store;
    this.hearings = hearings;
    this.drafts = drafts;
  }

  /** Something that reads with a hearing that is level. */
  private interface Hearer<T> {
    T read(Connection connection, Place place, Hearing hearing) throws SQLException;
  }

  private <T> T hear(String dialogue, Actor reader, Hearer<T> hearer) {
    String ba = store.query(c -> Place.of(c, reader, dialogue)).ba();
    Hearings.Guarded guarded = hearings.of(ba, dialogue, Hearings.Use.MIRROR);
    guarded.lock.lock();
    try {
      return store.query(
          connection -> {
            Place place = Place.of(connection, reader, dialogue);
            guarded.hearing.level(connection, place.head());
            return hearer.read(connection, place, guarded.hearing);
          });
    } finally {
      guarded.lock.unlock();
    }
  }

  private static List<Tree.Run> path(Place place) throws SQLException {
    if (place.head().isEmpty()) {
      return List.of();
    }
    Tree.Node head = Tree.find(place.connection(), place.ba(), place.dialogue(), place.head());
    return Tree.path(place.connection(), place.dialogue(), head.branch(), head.depth());
  }

  /** A dialogue on its current branch. */
  public DialogueView dialogue(String dialogue, Actor reader, int last) {
    Place now = store.query(c -> Place.of(c, reader, dialogue));
    Hearings.Guarded guarded = hearings.of(now.ba(), dialogue, Hearings.Use.MIRROR);
    if (!locked(guarded)) {
      return view(dialogue, reader, last, new Hearing(now.ba(), dialogue), false);
    }
    try {
      int depth = store.query(c -> depth(Place.of(c, reader, dialogue)));
      if (guarded.hearing.behind(depth) <= FEW) {
        return view(dialogue, reader, last, guarded.hearing, true);
      }
    } finally {
      guarded.lock.unlock();
    }
    // A long talk opened for the first time since the start: it is shown at once, and what has to
    // be reckoned from all of it comes with a later view.
    Thread.ofVirtual().name("gochi-hear").start(() -> warm(dialogue, reader));
    return view(dialogue, reader, last, new Hearing(now.ba(), dialogue), false);
  }

  private void warm(String dialogue, Actor reader) {
    try {
      hear(dialogue, reader, (connection, place, hearing) -> true);
    } catch (RuntimeException e) {
      System.getLogger(Reader.class.getName())
          .log(System.Logger.Level.DEBUG, "a dialogue could not be heard through", e);
    }
  }

  private static boolean locked(Hearings.Guarded guarded) {
    try {
      return guarded.lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int depth(Place place) throws SQLException {
    return place.head().isEmpty()
        ? -1
        : Tree.find(place.connection(), place.ba(), place.dialogue(), place.head()).depth();
  }

  private DialogueView view(
      String dialogue, Actor reader, int last, Hearing hearing, boolean heard) {
    String draft = drafts.of(dialogue, reader.id());
    return store.query(
        connection -> {
          Place place = Place.of(connection, reader, dialogue);
          if (heard) {
            hearing.level(connection, place.head());
          }
          List<Tree.Run> path = path(place);
          List<UtteranceView> tail = Reading.tail(connection, dialogue, path, Math.max(1, last));
          int length = path.isEmpty() ? 0 : path.getFirst().to() + 1;
          Mirror.Shown mirror =
              new Mirror(connection, place.ba(), hearing).show(dialogue, path, heard);
          return new DialogueView(
              Reading.line(connection, dialogue),
              tail,
              length - tail.size(),
              mirror.cards(),
              mirror.earlier(),
              mirror.elsewhere(),
              mirror.links(),
              mirror.suggestions(),
              mirror.gaps(),
              mirror.yield(),
              Reading.branches(connection, dialogue, path),
              mirror.whereWeWere(),
              running(connection, dialogue),
              label(place, "undo", Changes.undoable(connection, dialogue, reader.id())),
              label(place, "redo", Changes.redoable(connection, dialogue, reader.id())),
              draft,
              trouble(connection, dialogue),
              Sql.number(connection, "SELECT MAX(sequence) FROM spiral_event"));
        });
  }

  private static @org.jspecify.annotations.Nullable String running(
      Connection connection, String dialogue) throws SQLException {
    return Sql.first(
            connection,
            "SELECT id FROM spiral_utterance WHERE dialogue = ? AND state = ? ORDER BY sequence",
            row -> row.getString(1),
            dialogue,
            UtteranceState.STREAMING.word())
        .orElse(null);
  }

  private static @org.jspecify.annotations.Nullable Trouble trouble(
      Connection connection, String dialogue) throws SQLException {
    return Sql.first(
            connection,
            "SELECT trouble FROM spiral_dialogue WHERE id = ? AND trouble IS NOT NULL",
            row -> Trouble.read(row.getString(1)),
            dialogue)
        .orElse(null);
  }

  private static @org.jspecify.annotations.Nullable String label(
      Place place, String way, Optional<Changes.Change> change) throws SQLException {
    if (change.isEmpty()) {
      return null;
    }
    Language language = place.language();
    String about =
        Reading.shortened(
            Undoing.about(place.connection(), place.ba(), change.get().about()), LABEL);
    return Told.phrase(
        "phrases",
        way,
        language,
        Told.phrase("phrases", "change." + change.get().label(), language, about));
  }

  public List<UtteranceView> before(String dialogue, String before, int limit) {
    return store.query(
        connection -> {
          Place place = Place.of(connection, Actor.ME, dialogue);
          Tree.Node node = Tree.find(connection, place.ba(), dialogue, before);
          List<Tree.Run> path =
              Tree.path(connection, dialogue, node.branch(), node.depth()).stream()
                  .map(
                      run ->
                          new Tree.Run(
                              run.branch(), run.above(), Math.min(run.to(), node.depth() - 1)))
                  .toList();
          return Reading.tail(connection, dialogue, path, Math.max(1, limit));
        });
  }

  public UtteranceView utterance(String dialogue, String utterance) {
    return store.query(
        connection ->
            Reading.utterance(
                connection, Place.of(connection, Actor.ME, dialogue).ba(), dialogue, utterance));
  }

  public DialogueLine line(String dialogue) {
    return store.query(connection -> Reading.line(connection, dialogue));
  }

  public List<DialogueLine> lines(String ba) {
    return store.query(
        connection -> {
          List<DialogueLine> lines = new ArrayList<>();
          for (String dialogue : Reading.dialogues(connection, ba)) {
            lines.add(Reading.line(connection, dialogue));
          }
          return lines;
        });
  }

  public List<CardView> cardsBefore(String dialogue, String before, int limit) {
    return hear(
        dialogue,
        Actor.ME,
        (connection, place, hearing) ->
            new Mirror(connection, place.ba(), hearing)
                .before(dialogue, Ids.number(before), Math.max(1, limit)));
  }

  /** All cards of a ba, on whatever branch. */
  public List<CardView> cards(String ba) {
    List<CardView> cards = new ArrayList<>();
    for (String dialogue : store.query(c -> Reading.dialogues(c, ba)).reversed()) {
      cards.addAll(
          hear(
              dialogue,
              Actor.ME,
              (connection, place, hearing) -> {
                List<CardView> here = new ArrayList<>();
                hearing.reckonAnew();
                Mirror mirror = new Mirror(connection, ba, hearing);
                for (Rows.Card card :
                    Sql.all(
                        connection,
                        Rows.CARD + "WHERE c.dialogue = ? AND c.present = 1 ORDER BY c.number",
                        Rows::card,
                        dialogue)) {
                  here.add(mirror.view(card, Rows.quotes(connection, ba, card.id())));
                }
                return here;
              }));
    }
    cards.sort(java.util.Comparator.comparingInt(card -> Ids.number(card.id())));
    return cards;
  }

  public CardView card(String ba, String card) {
    return history(ba, card).card();
  }

  public CardHistory history(String ba, String id) {
    Rows.Card found =
        store.query(
            connection ->
                Sql.first(
                        connection,
                        Rows.CARD + "WHERE c.ba = ? AND c.id = ? AND c.present = 1",
                        Rows::card,
                        ba,
                        id)
                    .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_CARD)));
    return hear(
        found.dialogue(),
        Actor.ME,
        (connection, place, hearing) -> {
          List<Quote> quotes = Rows.quotes(connection, ba, id);
          CardView card = new Mirror(connection, ba, hearing).view(found, quotes);
          List<CardHistory.Source> sources = new ArrayList<>();
          for (Quote quote : quotes) {
            sources.add(
                new CardHistory.Source(
                    quote, Reading.utterance(connection, ba, found.dialogue(), quote.utterance())));
          }
          return new CardHistory(card, wordings(connection, ba, id), sources, terms(hearing, card));
        });
  }

  private static List<CardHistory.Wording> wordings(Connection connection, String ba, String id)
      throws SQLException {
    return Sql.all(
        connection,
        "SELECT version, kind, statement, author, at FROM spiral_wording"
            + " WHERE ba = ? AND card = ? ORDER BY version",
        row ->
            new CardHistory.Wording(
                row.getInt(1),
                Kind.of(row.getString(2)),
                row.getString(3),
                row.getString(4),
                java.time.Instant.ofEpochMilli(row.getLong(5))),
        ba,
        id);
  }

  private static List<CardHistory.Term> terms(Hearing hearing, CardView card) {
    CardWords words = new CardWords(card.statement());
    return hearing.state().ledger().origins(card.statement()).stream()
        .map(
            (ContaminationLedger.Origin origin) ->
                new CardHistory.Term(
                    origin.term(), words.of(origin.term()), origin.speaker(), origin.utterance()))
        .toList();
  }

  /** Two branches side by side. */
  public Comparison compare(String dialogue, String left, String right) {
    return hear(
        dialogue,
        Actor.ME,
        (connection, place, hearing) -> {
          List<Tree.Node> a = nodes(connection, place, left);
          List<Tree.Node> b = nodes(connection, place, right);
          int common = 0;
          while (common < Math.min(a.size(), b.size())
              && a.get(common).id().equals(b.get(common).id())) {
            common++;
          }
          if (common == a.size() || common == b.size()) {
            throw new Refusal(Refusal.Reason.NOT_A_FORK);
          }
          List<UtteranceView> lefts = views(connection, place, a.subList(common, a.size()));
          List<UtteranceView> rights = views(connection, place, b.subList(common, b.size()));
          Mirror mirror = new Mirror(connection, place.ba(), hearing);
          return new Comparison(
              common == 0
                  ? null
                  : Reading.utterance(connection, place.ba(), dialogue, a.get(common - 1).id()),
              lefts,
              rights,
              cards(connection, place, mirror, lefts),
              cards(connection, place, mirror, rights));
        });
  }

  private static List<Tree.Node> nodes(Connection connection, Place place, String end)
      throws SQLException {
    Tree.Node node = Tree.find(connection, place.ba(), place.dialogue(), end);
    return Tree.nodes(
        connection,
        place.dialogue(),
        Tree.path(connection, place.dialogue(), node.branch(), node.depth()),
        -1);
  }

  private static List<UtteranceView> views(
      Connection connection, Place place, List<Tree.Node> nodes) throws SQLException {
    List<UtteranceView> views = new ArrayList<>();
    for (Tree.Node node : nodes) {
      views.add(Reading.utterance(connection, place.ba(), place.dialogue(), node.id()));
    }
    return views;
  }

  private static List<CardView> cards(
      Connection connection, Place place, Mirror mirror, List<UtteranceView> said)
      throws SQLException {
    Set<String> seen = new HashSet<>();
    List<CardView> cards = new ArrayList<>();
    for (UtteranceView utterance : said) {
      for (Rows.Card card :
          Sql.all(
              connection,
              Rows.CARD
                  + "JOIN spiral_quote q ON q.ba = c.ba AND q.card = c.id"
                  + " WHERE q.ba = ? AND q.utterance = ? AND c.present = 1 ORDER BY c.number",
              Rows::card,
              place.ba(),
              utterance.id())) {
        if (seen.add(card.id())) {
          cards.add(mirror.view(card, Rows.quotes(connection, place.ba(), card.id())));
        }
      }
    }
    return cards;
  }
}
