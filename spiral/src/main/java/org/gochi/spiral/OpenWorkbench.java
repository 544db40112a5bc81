package org.gochi.spiral;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.exchange.own.BaExport;
import org.gochi.record.Appended;
import org.gochi.record.Entry;
import org.gochi.record.NewEntry;
import org.gochi.record.RecordException;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaTables;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Text;
import org.gochi.spiral.externalize.DialogueTables;
import org.gochi.spiral.externalize.Drafts;
import org.gochi.spiral.externalize.Exporting;
import org.gochi.spiral.externalize.Following;
import org.gochi.spiral.externalize.Hearings;
import org.gochi.spiral.externalize.Importing;
import org.gochi.spiral.externalize.Maker;
import org.gochi.spiral.externalize.Making;
import org.gochi.spiral.externalize.Reader;
import org.gochi.spiral.externalize.Recovery;
import org.jspecify.annotations.Nullable;

/** A workbench on a record. Rules decide, the record stores, this joins the two. */
final class OpenWorkbench implements Workbench {
  private static final int LONGEST_CLIENT_ID = 200;

  /** The longest that closing waits for samples that are being made. */
  private static final Duration SAMPLES = Duration.ofSeconds(20);

  private final Options options;
  private final Partner scripted = new ScriptedPartner();
  private final RecordStore store;
  private final Maker maker;
  private final Hearings hearings = new Hearings();
  private final Drafts drafts;
  private final Making making;
  private final Following following;
  private final Rules rules;
  private final Reader reader;
  private final Views views;
  private final Replies replies;
  private final Events events;
  private @Nullable Thread sampler;

  OpenWorkbench(Options options) {
    this.options = options;
    StoreLocation location =
        options.database() == null
            ? StoreLocation.sqlite(options.home())
            : StoreLocation.postgres(options.home(), options.database(), null, null);
    this.store =
        RecordStore.open(location, List.of(new BaTables(), new DialogueTables()), options.clock());
    this.maker = Maker.begin(options.home(), new SecureRandom());
    this.drafts = new Drafts(options.home());
    this.making = new Making(store, this::partner, hearings, maker.id(), LONGEST_TEXT);
    this.following = new Following(store);
    this.rules = new Rules(maker.id(), this::checkPartner);
    this.reader = new Reader(store, hearings, drafts);
    this.views = new RecordViews(store, reader);
    this.replies = new RecordReplies(making, reader);
    this.events = new RecordEvents(store, following);
  }

  /**
   * Puts right what a killed program left, and gives a home its samples: the one in the home's
   * language before anything else, those in other languages beside what comes next.
   */
  void begin() {
    boolean done = false;
    try {
      Recovery.run(store, options.home());
      if (options.sample()) {
        samples();
      }
      done = true;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private void samples() {
    Set<Language> wanted = EnumSet.allOf(Language.class);
    List<BaView> there = views.bas().stream().filter(BaView::sample).toList();
    there.forEach(ba -> wanted.remove(ba.language()));
    if (there.isEmpty()) {
      sample(new Sample(this, options.language(), true));
      wanted.remove(options.language());
    }
    if (!wanted.isEmpty()) {
      sampler =
          Thread.ofVirtual()
              .name("gochi-sample")
              .start(() -> wanted.forEach(each -> sample(new Sample(this, each, false))));
    }
  }

  private void sample(Sample sample) {
    try {
      boolean mine =
          !store
              .append(sample.ba() + " ba", connection -> List.of(rules.sample(connection, sample)))
              .repeated();
      if (mine) {
        sample.replay();
      }
    } catch (Refusal | IllegalStateException | RecordException e) {
      // A home without a whole sample is better than none.
      System.getLogger(OpenWorkbench.class.getName())
          .log(System.Logger.Level.WARNING, "the sample could not be made", e);
    }
  }

  private List<Partner> all() {
    List<Partner> all = new ArrayList<>();
    all.add(scripted);
    all.addAll(options.models().get());
    return all;
  }

  private Optional<Partner> partner(String actor) {
    return all().stream().filter(p -> Actor.partner(p.name()).id().equals(actor)).findFirst();
  }

  private void checkPartner(String name) {
    if (all().stream().noneMatch(partner -> partner.name().equals(name))) {
      throw new Refusal(
          Refusal.Reason.NO_SUCH_PARTNER,
          Text.name(name, LONGEST_NAME),
          String.join(", ", partners()));
    }
  }

  @Override
  public List<String> partners() {
    return all().stream().map(Partner::name).toList();
  }

  @Override
  public Receipt submit(Command command, Actor actor, String clientId) {
    check(clientId);
    return switch (command) {
      case Command.SaveDraft draft -> draft(draft, actor);
      case Command.StopReply stop -> stop(stop, actor);
      default -> enter(command, actor, clientId);
    };
  }

  @Override
  public BaExport export(String ba) {
    return new Exporting(store, reader).export(views.ba(ba), options.clock().instant());
  }

  @Override
  public Receipt take(BaExport export, boolean copy, Actor actor, String clientId) {
    check(clientId);
    Appended appended;
    try {
      appended =
          store.append(
              clientId, connection -> new Importing().entries(connection, export, copy, clientId));
    } catch (RecordException.Unexpected | IllegalArgumentException | NoSuchElementException e) {
      // The tables would not take it: an id twice, a span outside its text, a field missing.
      throw new Refusal(Refusal.Reason.IMPORT_BROKEN, export.entries().size());
    }
    Recovery.run(store, options.home());
    String ba = ba(appended.first());
    return new Receipt(
        appended.entries().getLast().sequence(), appended.repeated(), ba, null, ba, null);
  }

  private static void check(String clientId) {
    if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID || !plain(clientId)) {
      throw new Refusal(Refusal.Reason.BAD_CLIENT_ID);
    }
  }

  private static boolean plain(String clientId) {
    return clientId.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }

  private Receipt enter(Command command, Actor actor, String clientId) {
    Appended appended =
        store.append(clientId, connection -> decide(connection, command, actor, clientId));
    Receipt receipt = receipt(appended, command);
    if (!appended.repeated()) {
      after(command, actor, receipt);
    }
    return receipt;
  }

  private List<NewEntry> decide(
      Connection connection, Command command, Actor actor, String clientId) throws SQLException {
    return rules.decide(connection, command, actor, clientId);
  }

  /** What follows a command once it is on disk. */
  private void after(Command command, Actor actor, Receipt receipt) {
    if (Rules.erases(command)) {
      hearings.forget();
      for (String dialogue : Rules.touched(views, command)) {
        drafts.erase(dialogue);
      }
    }
    String dialogue = receipt.dialogue();
    if (dialogue == null) {
      return;
    }
    if (Rules.moves(command)) {
      making.stopStray(dialogue, actor);
    }
    if (receipt.reply() != null) {
      making.wake(dialogue);
    }
  }

  private Receipt receipt(Appended appended, Command command) {
    if (appended.entries().isEmpty()) {
      return new Receipt(
          store.last(), false, Rules.ba(views, command), Rules.dialogue(command), null, null);
    }
    Entry first = appended.first();
    String made = null;
    String reply = null;
    for (Entry entry : appended.entries()) {
      Payload payload = Payload.of(entry);
      if (entry.kind().equals("reply begun")) {
        reply = payload.text("id");
      } else if (made == null) {
        made = payload.maybe("about") == null ? payload.maybe("id") : payload.maybe("about");
      }
    }
    return new Receipt(
        appended.entries().getLast().sequence(),
        appended.repeated(),
        ba(first),
        first.dialogue(),
        made == null || made.isEmpty() ? made(first) : made,
        reply);
  }

  private static String ba(Entry entry) {
    String ba = entry.ba();
    return ba == null ? "" : ba;
  }

  private static @Nullable String made(Entry first) {
    return switch (first.kind()) {
      case "ba opened" -> first.ba();
      case "dialogue opened" -> first.dialogue();
      default -> null;
    };
  }

  private Receipt draft(Command.SaveDraft draft, Actor actor) {
    String ba = views.dialogueLine(draft.dialogue()).ba();
    drafts.keep(draft.dialogue(), actor.id(), Text.optional(draft.text(), LONGEST_TEXT));
    return new Receipt(0, false, ba, draft.dialogue(), null, null);
  }

  private Receipt stop(Command.StopReply stop, Actor actor) {
    String ba = views.dialogueLine(stop.dialogue()).ba();
    Optional<String> running = making.running(stop.dialogue());
    if (running.isEmpty() || !making.stop(stop.dialogue(), actor)) {
      throw new Refusal(Refusal.Reason.NO_REPLY_RUNNING);
    }
    return new Receipt(store.last(), false, ba, stop.dialogue(), running.get(), null);
  }

  /** A sample that is under way is made whole: it takes a second or two. */
  void awaitSamples() {
    try {
      if (sampler != null) {
        sampler.join(SAMPLES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How it was opened. */
  Options options() {
    return options;
  }

  /** For tests that look behind the door. */
  RecordStore store() {
    return store;
  }

  @Override
  public Views views() {
    return views;
  }

  @Override
  public Replies replies() {
    return replies;
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public void close() {
    awaitSamples();
    making.close();
    following.close();
    store.close();
    maker.close();
  }
}
