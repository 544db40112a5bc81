package org.gochi.server.api;

import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.externalize.CardView;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards, verdicts, links and suggestions of a dialogue. */
@RestController
@RequestMapping(Api.V1 + "/dialogues/{dialogue}")
class CardController {
  private final Workbench workbench;

  CardController(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Cards of the current branch before one, oldest first; at most 1 000. */
  @GetMapping("/cards")
  List<CardView> before(
      @PathVariable String dialogue,
      @RequestParam String before,
      @RequestParam(defaultValue = "100") int limit) {
    return workbench.views().cardsBefore(dialogue, before, Math.clamp(limit, 1, 1_000));
  }

  /** A card of one's own and the spans it stands on. */
  record NewCard(Kind kind, String statement, List<Command.Span> spans) {}

  @PostMapping("/cards")
  Receipt add(@PathVariable String dialogue, @RequestBody NewCard card, Acting acting) {
    return acting.submit(
        workbench, new Command.AddCard(dialogue, card.kind(), card.statement(), card.spans()));
  }

  @PostMapping("/cards/{card}/affirm")
  Receipt affirm(@PathVariable String dialogue, @PathVariable String card, Acting acting) {
    return acting.submit(workbench, new Command.Affirm(dialogue, card));
  }

  @PostMapping("/cards/{card}/decline")
  Receipt decline(@PathVariable String dialogue, @PathVariable String card, Acting acting) {
    return acting.submit(workbench, new Command.Decline(dialogue, card));
  }

  /** The card in the person's own words. */
  record OwnWords(String words) {}

  @PostMapping("/cards/{card}/correct")
  Receipt correct(
      @PathVariable String dialogue,
      @PathVariable String card,
      @RequestBody OwnWords own,
      Acting acting) {
    return acting.submit(workbench, new Command.Correct(dialogue, card, own.words()));
  }

  /** Another kind. */
  record KindOf(Kind kind) {}

  @PutMapping("/cards/{card}/kind")
  Receipt kind(
      @PathVariable String dialogue,
      @PathVariable String card,
      @RequestBody KindOf kind,
      Acting acting) {
    return acting.submit(workbench, new Command.ChangeKind(dialogue, card, kind.kind()));
  }

  @PostMapping("/cards/{card}/erase")
  Receipt erase(
      @PathVariable String dialogue,
      @PathVariable String card,
      @RequestBody Erasing erasing,
      Acting acting) {
    return acting.submit(workbench, new Command.EraseCard(dialogue, card, erasing.reason()));
  }

  @PostMapping("/suggestions/{suggestion}/dismiss")
  Receipt dismiss(@PathVariable String dialogue, @PathVariable String suggestion, Acting acting) {
    return acting.submit(workbench, new Command.DismissSuggestion(dialogue, suggestion));
  }

  /** A labelled relation between two cards. */
  record NewLink(String from, Relation relation, String to) {}

  @PostMapping("/links")
  Receipt link(@PathVariable String dialogue, @RequestBody NewLink link, Acting acting) {
    return acting.submit(
        workbench, new Command.AddLink(dialogue, link.from(), link.relation(), link.to()));
  }

  @DeleteMapping("/links/{link}")
  Receipt unlink(@PathVariable String dialogue, @PathVariable String link, Acting acting) {
    return acting.submit(workbench, new Command.RemoveLink(dialogue, link));
  }
}
