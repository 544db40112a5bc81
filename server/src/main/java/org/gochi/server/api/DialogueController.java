package org.gochi.server.api;

import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.externalize.Comparison;
import org.gochi.spiral.externalize.DialogueView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One dialogue as a whole. */
@RestController
@RequestMapping(Api.V1 + "/dialogues/{dialogue}")
class DialogueController {
  private final Workbench workbench;

  DialogueController(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The dialogue on its current branch, with the last so many utterances (1 to 5 000). */
  @GetMapping
  DialogueView one(
      @PathVariable String dialogue, @RequestParam(defaultValue = "100") int last, Actor reader) {
    return workbench.views().dialogue(dialogue, reader, Math.clamp(last, 1, 5_000));
  }

  /** A title; empty lets the first words serve. */
  record Title(String title) {}

  @PutMapping("/title")
  Receipt rename(@PathVariable String dialogue, @RequestBody Title title, Acting acting) {
    return acting.submit(workbench, new Command.RenameDialogue(dialogue, title.title()));
  }

  /** The name of a partner from /partners. */
  record PartnerName(String partner) {}

  @PutMapping("/partner")
  Receipt choosePartner(
      @PathVariable String dialogue, @RequestBody PartnerName partner, Acting acting) {
    return acting.submit(workbench, new Command.ChoosePartner(dialogue, partner.partner()));
  }

  @PostMapping("/close")
  Receipt close(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.CloseDialogue(dialogue));
  }

  @PostMapping("/reopen")
  Receipt reopen(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.ReopenDialogue(dialogue));
  }

  @PostMapping("/undo")
  Receipt undo(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.Undo(dialogue));
  }

  @PostMapping("/redo")
  Receipt redo(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.Redo(dialogue));
  }

  /** A text; empty takes it back. */
  record Text(String text) {}

  @PutMapping("/where-we-were")
  Receipt whereWeWere(@PathVariable String dialogue, @RequestBody Text text, Acting acting) {
    return acting.submit(workbench, new Command.EditWhereWeWere(dialogue, text.text()));
  }

  @PutMapping("/draft")
  Receipt draft(@PathVariable String dialogue, @RequestBody Text text, Acting acting) {
    return acting.submit(workbench, new Command.SaveDraft(dialogue, text.text()));
  }

  /** The branches that end in two utterances, side by side. */
  @GetMapping("/compare")
  Comparison compare(
      @PathVariable String dialogue, @RequestParam String left, @RequestParam String right) {
    return workbench.views().compare(dialogue, left, right);
  }
}
