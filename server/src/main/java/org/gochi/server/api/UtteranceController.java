package org.gochi.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Replies;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.externalize.UtteranceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is said in a dialogue, by people and partner, and its branches. */
@RestController
@RequestMapping(Api.V1 + "/dialogues/{dialogue}")
class UtteranceController {
  private final Workbench workbench;

  UtteranceController(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Plain text of at most 200 KB; nothing in it is read as markup. */
  record Words(String text) {}

  @PostMapping("/utterances")
  Receipt say(@PathVariable String dialogue, @RequestBody Words words, Acting acting) {
    return acting.submit(workbench, new Command.Say(dialogue, words.text()));
  }

  /** Utterances of the current branch before one, oldest first; at most 1 000. */
  @GetMapping("/utterances")
  List<UtteranceView> before(
      @PathVariable String dialogue,
      @RequestParam String before,
      @RequestParam(defaultValue = "100") int limit) {
    return workbench.views().utterancesBefore(dialogue, before, Math.clamp(limit, 1, 1_000));
  }

  @GetMapping("/utterances/{utterance}")
  UtteranceView one(@PathVariable String dialogue, @PathVariable String utterance) {
    return workbench.views().utterance(dialogue, utterance);
  }

  @PostMapping("/utterances/{utterance}/edit")
  Receipt edit(
      @PathVariable String dialogue,
      @PathVariable String utterance,
      @RequestBody Words words,
      Acting acting) {
    return acting.submit(workbench, new Command.Edit(dialogue, utterance, words.text()));
  }

  @PostMapping("/utterances/{utterance}/regenerate")
  Receipt regenerate(@PathVariable String dialogue, @PathVariable String utterance, Acting acting) {
    return acting.submit(workbench, new Command.Regenerate(dialogue, utterance));
  }

  @PostMapping("/utterances/{utterance}/switch")
  Receipt switchBranch(
      @PathVariable String dialogue, @PathVariable String utterance, Acting acting) {
    return acting.submit(workbench, new Command.SwitchBranch(dialogue, utterance));
  }

  @PostMapping("/utterances/{utterance}/erase")
  Receipt erase(
      @PathVariable String dialogue,
      @PathVariable String utterance,
      @RequestBody Erasing erasing,
      Acting acting) {
    return acting.submit(
        workbench, new Command.EraseUtterance(dialogue, utterance, erasing.reason()));
  }

  /** The reply being made now, by its utterance's id. */
  record Running(Optional<String> reply) {}

  @GetMapping("/reply")
  Running running(@PathVariable String dialogue) {
    workbench.views().dialogueLine(dialogue);
    return new Running(workbench.replies().running(dialogue));
  }

  /** Asks for a reply where none is being made. */
  @PostMapping("/reply")
  Receipt ask(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.AskReply(dialogue));
  }

  /** Asks about a gap, in place of the question that stands open; that one stays on a branch. */
  @PostMapping("/gaps/{gap}/ask")
  Receipt askAbout(@PathVariable String dialogue, @PathVariable String gap, Acting acting) {
    return acting.submit(workbench, new Command.AskAbout(dialogue, gap));
  }

  @PostMapping("/reply/stop")
  Receipt stop(@PathVariable String dialogue, Acting acting) {
    return acting.submit(workbench, new Command.StopReply(dialogue));
  }

  /** The text of a reply from an offset in code points on; waits up to 30 s for some. */
  @GetMapping("/replies/{reply}")
  Replies.Piece piece(
      @PathVariable String dialogue,
      @PathVariable String reply,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int waitMillis) {
    workbench.views().utterance(dialogue, reply);
    Duration wait = Duration.ofMillis(Math.clamp(waitMillis, 0, 30_000));
    return workbench.replies().read(dialogue, reply, Math.max(0, from), wait);
  }
}
