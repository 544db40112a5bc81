package org.gochi.server.page;

import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the page's third tab shows of a dialogue, for programs. */
@RestController
class ResonanceController {
  private final Resonances resonances;

  ResonanceController(Resonances resonances) {
    this.resonances = resonances;
  }

  /**
   * The resonance of a dialogue on its current branch, without the coordinates of its drawing.
   *
   * @param turns how many it was told from, the newest ones
   * @param asOf turns that chance was told from; 0 while it is too short to tell
   * @param verdict mutual, one-way, not-above-chance or too-short: whether either side takes up the
   *     other's words more than chance would have it
   * @param personTakenUp whether, where it goes one way, it is the person's words that are taken up
   * @param emerged above-chance, not-above-chance or too-short: whether more that is new stands on
   *     both than chance would have it
   * @param taken words that one turn took up from the other side
   * @param joint what is new and stands on both, where it was first said
   * @param figures each beside its chance, in the language of the request
   */
  record ResonanceView(
      int turns,
      int asOf,
      String verdict,
      boolean personTakenUp,
      String emerged,
      List<Resonance.Taken> taken,
      List<JointView> joint,
      List<Resonance.Figure> figures) {}

  /** Something new that stands on both: where it was first said, in code points. */
  record JointView(String utterance, String expression, int start, int end) {}

  @GetMapping("/api/v1/dialogues/{dialogue}/resonance")
  ResonanceView resonance(@PathVariable String dialogue, @ModelAttribute("page") Page page) {
    Resonance found = resonances.of(dialogue, page);
    return new ResonanceView(
        found.turns(),
        found.asOf(),
        word(found.verdict()),
        found.leader(),
        word(found.emerged()),
        found.taken(),
        found.joints().stream()
            .map(j -> new JointView(j.utterance(), j.expression(), j.start(), j.end()))
            .toList(),
        found.figures());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
