package org.gochi.server.page;

import gg.jte.Content;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.GapView;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;
import org.gochi.spiral.externalize.WhereWeWere;
import org.jspecify.annotations.Nullable;

/** A dialogue as its page shows it. */
public record Talk(
    BaView ba,
    List<DialogueLine> shelf,
    DialogueView view,
    List<String> partners,
    List<Turn> turns,
    Page page,
    Resonance resonance) {
  /** After this long away, "where we were" stands open. */
  static final Duration PAUSE = Duration.ofHours(6);

  /** Gaps shown at once. */
  static final int GAPS = 7;

  /** How many turns more a click on "earlier" shows. */
  static final int MORE = 200;

  static Talk of(
      BaView ba,
      List<DialogueLine> shelf,
      DialogueView view,
      List<String> partners,
      Page page,
      Resonance resonance) {
    return new Talk(
        ba,
        shelf,
        view,
        partners,
        turns(view.utterances(), view.cards(), view.earlier(), page, ba),
        page,
        resonance);
  }

  public String id() {
    return view.dialogue().id();
  }

  public DialogueLine line() {
    return view.dialogue();
  }

  public Language language() {
    return line().language();
  }

  /** Cards that stand or wait for a verdict. */
  public int standing() {
    return (int) view.cards().stream().filter(c -> c.standing() != Standing.DECLINED).count();
  }

  /** The newest first, declined ones last. */
  public List<CardView> cards() {
    List<CardView> newest = view.cards().reversed();
    return newest.stream()
        .sorted(Comparator.comparing(c -> c.standing() == Standing.DECLINED))
        .toList();
  }

  /** What the map may show, by id. */
  public Map<String, CardView> mapped() {
    return view.cards().stream()
        .filter(c -> c.standing() != Standing.DECLINED)
        .collect(Collectors.toMap(CardView::id, c -> c, (a, b) -> b, LinkedHashMap::new));
  }

  public List<GapView> gaps() {
    return view.gaps().stream().limit(GAPS).toList();
  }

  public int moreGaps() {
    return Math.max(0, view.gaps().size() - GAPS);
  }

  public Curve curve() {
    return Curve.of(view.yield());
  }

  public boolean returning() {
    return Duration.between(line().lastAt(), page.now()).compareTo(PAUSE) > 0;
  }

  public int wider() {
    return view.utterances().size() + MORE;
  }

  /** "Where we were" as one text to edit. */
  public String whereText() {
    return view.whereWeWere().lines().stream()
        .map(WhereWeWere.Line::text)
        .collect(Collectors.joining("\n"));
  }

  public String citeHref(String cited) {
    return view.cards().stream().anyMatch(c -> c.id().equals(cited))
        ? "#card-" + cited
        : page.utteranceHref(id(), cited);
  }

  /** Whether the partner has just offered to stop. */
  public boolean proposesStop() {
    if (turns.isEmpty() || line().closed()) {
      return false;
    }
    var asked = turns.getLast().utterance().asked();
    return asked != null && asked.move() == Move.PROPOSE_STOP;
  }

  /**
   * One utterance on the page.
   *
   * @param index its place on the branch, from 0
   * @param who its speaker's name
   * @param named whether the name stands above it: once per turn
   * @param last whether nothing follows it
   */
  public record Turn(
      UtteranceView utterance,
      int index,
      String who,
      boolean named,
      boolean last,
      Content content) {
    public String id() {
      return utterance.id();
    }

    public boolean person() {
      return utterance.speaker() == Speaker.PERSON;
    }

    /** Code points, where a reader of the stream goes on. */
    public int length() {
      return utterance.text().codePointCount(0, utterance.text().length());
    }

    public @Nullable String previous() {
      int at = utterance.siblings().indexOf(id());
      return at > 0 ? utterance.siblings().get(at - 1) : null;
    }

    public @Nullable String next() {
      int at = utterance.siblings().indexOf(id());
      return at >= 0 && at + 1 < utterance.siblings().size()
          ? utterance.siblings().get(at + 1)
          : null;
    }

    /** The wording to set beside this one. */
    public @Nullable String other() {
      String previous = previous();
      return previous != null ? previous : next();
    }

    /** The short word for a reply that the reader ended; other ends are told in sentences. */
    public @Nullable String stateKey() {
      boolean told = utterance.trouble() != null && utterance.state() != UtteranceState.STOPPED;
      return switch (utterance.state()) {
        case STOPPED, CUT_OFF, CUT_SHORT, REFUSED, EMPTY ->
            told ? null : "state." + utterance.state().word();
        case SAID, STREAMING, FAILED -> null;
      };
    }

    /** The method behind the question, as the partner names it. */
    public String method() {
      var asked = utterance.asked();
      return asked == null || asked.method() == null ? "" : asked.method().replace('-', ' ');
    }
  }

  /** One of two branches side by side; {@code tip} leads to it. */
  public record Side(int number, String tip, List<Turn> turns, List<CardView> cards) {}

  static List<Turn> turns(
      List<UtteranceView> utterances, List<CardView> cards, int earlier, Page page, BaView ba) {
    Map<String, List<Prose.Cited>> cited = new HashMap<>();
    for (CardView card : cards) {
      if (card.standing() != Standing.DECLINED) {
        for (Quote q : card.quotes()) {
          cited
              .computeIfAbsent(q.utterance(), id -> new ArrayList<>())
              .add(new Prose.Cited(q.start(), q.end(), card.id()));
        }
      }
    }
    List<Turn> turns = new ArrayList<>();
    String before = "";
    for (int i = 0; i < utterances.size(); i++) {
      UtteranceView u = utterances.get(i);
      Content content;
      if (u.erased()) {
        content = Prose.plain(page.of("utterance.erased"));
      } else if (u.speaker() == Speaker.PERSON) {
        content = Prose.person(u.text(), cited.getOrDefault(u.id(), List.of()));
      } else if (u.state() == UtteranceState.STREAMING) {
        content = Prose.plain(u.text());
      } else {
        content = Prose.partner(u.text());
      }
      turns.add(
          new Turn(
              u,
              earlier + i,
              page.author(u.author(), ba),
              !u.author().equals(before),
              i + 1 == utterances.size(),
              content));
      before = u.author();
    }
    return List.copyOf(turns);
  }
}
