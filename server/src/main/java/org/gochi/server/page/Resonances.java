package org.gochi.server.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Speaker;
import org.gochi.induction.Turn;
import org.gochi.induction.live.LiveInduction;
import org.gochi.induction.tokens.Tokenizers;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;
import org.springframework.stereotype.Component;

/**
 * Follows the resonance of dialogues that somebody looks at. What was heard is kept for the last
 * few of them, so that a new turn costs time in proportion to the turn; a change of branch, or
 * words erased, begins it anew.
 */
@Component
final class Resonances {
  private static final int KEPT = 32;
  private static final long SEED = 20261122;

  private final Workbench workbench;
  private final Map<String, Heard> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
          return size() > KEPT;
        }
      };

  Resonances(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A dialogue as far as it was heard; guarded by itself. */
  private static final class Heard {
    final LiveInduction live = new LiveInduction(Tokenizers.unicode(), SEED);
    final List<UtteranceView> utterances = new ArrayList<>();
    long sequence;
  }

  /** The resonance of a dialogue on its current branch. */
  Resonance of(String dialogue, Page page) {
    DialogueView view = workbench.views().dialogue(dialogue, page.me(), DialoguePages.SHOWN);
    Heard heard;
    synchronized (kept) {
      heard = kept.get(dialogue);
      if (heard == null || !continues(heard, view)) {
        heard = new Heard();
        kept.put(dialogue, heard);
      }
    }
    synchronized (heard) {
      if (heard.utterances.size() < view.earlier()) {
        hear(heard, workbench.views().dialogue(dialogue, page.me(), DialoguePages.MOST));
      } else {
        hear(heard, view);
      }
      return new Ribbon(heard.utterances, heard.live, page).resonance();
    }
  }

  /** Whether what was heard is a beginning of this branch, and no words were erased since. */
  private boolean continues(Heard heard, DialogueView view) {
    synchronized (heard) {
      for (int i = 0; i < view.utterances().size(); i++) {
        int at = view.earlier() + i;
        if (at < heard.utterances.size()
            && !same(heard.utterances.get(at), view.utterances().get(i))) {
          return false;
        }
      }
      return heard.utterances.size() <= view.earlier() + view.utterances().size()
          && workbench
              .events()
              .read(view.dialogue().id(), heard.sequence, 10_000, Duration.ZERO)
              .stream()
              .noneMatch(e -> e.kind().contains("erase"));
    }
  }

  private static boolean same(UtteranceView one, UtteranceView other) {
    return one.id().equals(other.id()) && one.erased() == other.erased();
  }

  private static void hear(Heard heard, DialogueView view) {
    int skip = heard.utterances.size() - view.earlier();
    if (skip < 0) {
      return; // longer than the longest page: the ribbon begins where the page does
    }
    for (UtteranceView u : view.utterances().subList(skip, view.utterances().size())) {
      if (u.state() == UtteranceState.STREAMING) {
        break;
      }
      heard.utterances.add(u);
      heard.live.add(
          new Turn(u.speaker() == Speaker.PERSON ? Ribbon.PERSON : Ribbon.PARTNER, u.text()));
    }
    heard.sequence = view.sequence();
  }
}
