package org.gochi.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Speaker;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Replies;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.GapView;
import org.gochi.spiral.externalize.LinkView;
import org.gochi.spiral.externalize.SuggestionView;
import org.gochi.spiral.externalize.Trouble;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;
import org.jspecify.annotations.Nullable;

/** One talk: a line in, what comes of it out, until somebody ends it. */
final class TalkLoop {
  /** The commands, in the order help lists them. */
  static final List<String> COMMANDS =
      List.of(
          "affirm", "correct", "decline", "undo", "redo", "cards", "gaps", "again", "partner",
          "stop", "help");

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final int LAST = 4;

  private final Workbench workbench;
  private final TalkOutput out;
  private final Language language;
  private final String session;
  private final String dialogue;
  private final Map<String, CardView> cards = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private int submitted;

  TalkLoop(
      Workbench workbench, TalkOutput out, Language language, String session, String dialogue) {
    this.workbench = workbench;
    this.out = out;
    this.language = language;
    this.session = session;
    this.dialogue = dialogue;
  }

  /** Talks until the end; how it ended has been told. */
  void run(Utf8Lines in, boolean resumed) throws IOException {
    if (resumed) {
      out.whereWeWere(view().whereWeWere());
      view().utterances().stream()
          .filter(utterance -> utterance.speaker() == Speaker.PARTNER)
          .reduce((first, second) -> second)
          .ifPresent(out::utterance);
    } else {
      reply(workbench.replies().running(dialogue).orElse(null));
    }
    news();
    TalkOutput.End end = closed() ? TalkOutput.End.FINISHED : null;
    while (end == null) {
      out.ready();
      Utf8Lines.Line line = in.next();
      end = line == null ? TalkOutput.End.INPUT_ENDED : take(line);
    }
    out.end(end);
  }

  private TalkOutput.@Nullable End take(Utf8Lines.Line line) {
    try {
      return switch (line) {
        case Utf8Lines.Line.Broken broken -> throw new Refusal(Refusal.Reason.BROKEN_TEXT);
        case Utf8Lines.Line.TooLong tooLong ->
            throw new Refusal(
                Refusal.Reason.TOO_LONG, tooLong.bytes() / 1024 + 1, Workbench.LONGEST_TEXT / 1024);
        case Utf8Lines.Line.Whole whole -> take(whole.text());
      };
    } catch (Refusal refusal) {
      out.error(refusal.code(), refusal.in(language));
      return null;
    }
  }

  private TalkOutput.@Nullable End take(String text) {
    if (!text.startsWith("/") || text.startsWith("//")) {
      Receipt receipt =
          submit(new Command.Say(dialogue, text.startsWith("/") ? text.substring(1) : text));
      String said = receipt.made();
      if (said != null) {
        out.utterance(workbench.views().utterance(dialogue, said));
      }
      reply(receipt.reply());
      news();
      return closed() ? TalkOutput.End.FINISHED : null;
    }
    String[] parts = text.substring(1).strip().split("\\s+", 3);
    String id = parts.length > 1 ? parts[1] : "";
    switch (parts[0]) {
      case "affirm" -> submit(new Command.Affirm(dialogue, id));
      case "decline" -> submit(new Command.Decline(dialogue, id));
      case "correct" -> submit(new Command.Correct(dialogue, id, parts.length > 2 ? parts[2] : ""));
      case "undo" -> back(new Command.Undo(dialogue));
      case "redo" -> back(new Command.Redo(dialogue));
      case "cards" -> cards.clear();
      case "gaps" -> told.removeIf(each -> each.startsWith("gap "));
      case "again" -> again();
      case "partner" -> partner(id);
      case "help" -> out.help();
      case "stop" -> {
        submit(new Command.CloseDialogue(dialogue));
        return TalkOutput.End.STOPPED;
      }
      default ->
          out.error("no-such-command", TalkWords.sentences(language, "no-such-command", parts[0]));
    }
    news();
    return closed() ? TalkOutput.End.FINISHED : null;
  }

  private Receipt submit(Command command) {
    return workbench.submit(command, Actor.ME, session + " " + submitted++);
  }

  private DialogueView view() {
    return workbench.views().dialogue(dialogue, Actor.ME, LAST);
  }

  private boolean closed() {
    return workbench.views().dialogueLine(dialogue).closed();
  }

  private void again() {
    UtteranceView last = view().utterances().getLast();
    reply(
        submit(
                last.speaker() == Speaker.PARTNER
                    ? new Command.Regenerate(dialogue, last.id())
                    : new Command.AskReply(dialogue))
            .reply());
  }

  /** Where a reply is missing or has failed, the other partner gives it at once. */
  private void partner(String name) {
    submit(new Command.ChoosePartner(dialogue, name));
    UtteranceView last = view().utterances().getLast();
    if (last.speaker() == Speaker.PERSON || last.state() == UtteranceState.FAILED) {
      again();
    }
  }

  /** After undoing what was said, the partner's last question stands again: it is told anew. */
  private void back(Command command) {
    String before = view().utterances().getLast().id();
    submit(command);
    UtteranceView now = view().utterances().getLast();
    if (!now.id().equals(before)) {
      out.utterance(now);
    }
  }

  private void reply(@Nullable String id) {
    if (id == null) {
      return;
    }
    int from = 0;
    Replies.Piece piece = workbench.replies().read(dialogue, id, from, LOOK);
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (!piece.last() && System.nanoTime() < patience) {
      if (!piece.text().isEmpty()) {
        out.piece(piece.text());
      }
      from = piece.next();
      piece = workbench.replies().read(dialogue, id, from, LOOK);
    }
    if (!piece.text().isEmpty()) {
      out.piece(piece.text());
    }
    UtteranceView utterance = workbench.views().utterance(dialogue, id);
    out.utterance(utterance);
    replyTrouble(utterance.trouble());
    workbench.replies().awaitQuiet(dialogue, PATIENCE);
  }

  /** Names the commands too: here nothing can be pressed. */
  private void replyTrouble(@Nullable Trouble trouble) {
    if (trouble != null) {
      Sentences told = trouble.in(language);
      String next = TalkWords.of(language, "trouble.next", told.next());
      out.error(trouble.key(), new Sentences(told.what(), told.safe(), next));
    }
  }

  private void trouble(@Nullable Trouble trouble) {
    if (trouble != null) {
      out.error(trouble.key(), trouble.in(language));
    }
  }

  /** Tells what is new or has changed since the last time. */
  private void news() {
    DialogueView view = view();
    for (CardView card : view.cards()) {
      if (changed(card, cards.put(card.id(), card))) {
        out.card(card);
      }
    }
    for (SuggestionView suggestion : view.suggestions()) {
      if (told.add("suggestion " + suggestion.id())) {
        out.suggestion(suggestion);
      }
    }
    for (LinkView link : view.links()) {
      if (told.add("link " + link.id())) {
        out.link(link);
      }
    }
    Set<String> gaps = new HashSet<>();
    for (GapView gap : view.gaps()) {
      gaps.add("gap " + gap.id());
      if (told.add("gap " + gap.id())) {
        out.gap(gap);
      }
    }
    told.removeIf(each -> each.startsWith("gap ") && !gaps.contains(each));
    trouble(view.articulation());
  }

  /** Whether a card is told again: not because its share of own words moved a little. */
  private static boolean changed(CardView card, @Nullable CardView before) {
    return before == null
        || card.standing() != before.standing()
        || card.version() != before.version()
        || card.erased() != before.erased();
  }
}
