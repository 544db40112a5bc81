package org.gochi.server.page;

import java.util.List;
import java.util.Map;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Views;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.externalize.Comparison;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.DialogueView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One dialogue: the talk, the mirror, and everything a person does in them. */
@Controller
@RequestMapping("/dialogues/{dialogue}")
class DialoguePages {
  /** Utterances shown before one asks for earlier ones. */
  static final int SHOWN = 60;

  /** The most that one page shows. */
  static final int MOST = 2000;

  private final Workbench workbench;
  private final Resonances resonances;

  DialoguePages(Workbench workbench, Resonances resonances) {
    this.workbench = workbench;
    this.resonances = resonances;
  }

  @GetMapping
  String dialogue(
      @PathVariable String dialogue,
      @ModelAttribute("page") Page page,
      @RequestParam(defaultValue = "" + SHOWN) int last,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String tab,
      Model model) {
    Views views = workbench.views();
    int shown = Math.clamp(last, 1, MOST);
    DialogueView view = views.dialogue(dialogue, page.me(), shown);
    if (!at.isEmpty() && view.utterances().stream().noneMatch(u -> u.id().equals(at))) {
      view = views.dialogue(dialogue, page.me(), MOST);
      if (elsewhere(view, at)) {
        return "redirect:/dialogues/%s/compare?left=%s&right=%s#u-%s"
            .formatted(dialogue, view.utterances().getLast().id(), at, at);
      }
    }
    String ba = view.dialogue().ba();
    model.addAttribute(
        "talk",
        Talk.of(
            views.ba(ba),
            views.dialogues(ba),
            view,
            workbench.partners(),
            page,
            tab.equals("resonance") ? resonances.of(dialogue, page) : Resonance.NONE));
    return "dialogue";
  }

  /** Whether an utterance stands on another wording of the talk than the one that is shown. */
  private boolean elsewhere(DialogueView view, String utterance) {
    if (view.earlier() > 0
        || view.utterances().isEmpty()
        || view.utterances().stream().anyMatch(u -> u.id().equals(utterance))) {
      return false;
    }
    try {
      workbench.views().utterance(view.dialogue().id(), utterance);
      return true;
    } catch (Refusal nowhere) {
      return false;
    }
  }

  /** What the talk's resonance is now, to be shown in the mirror. */
  @GetMapping("/resonance")
  String resonance(@PathVariable String dialogue, @ModelAttribute("page") Page page, Model model) {
    model.addAttribute("resonance", resonances.of(dialogue, page));
    return "parts/resonance";
  }

  /** Does one thing and shows the dialogue again; works as a plain form too. */
  @PostMapping("/do")
  String act(
      @PathVariable String dialogue,
      @ModelAttribute("page") Page page,
      @RequestParam String clientId,
      @RequestParam Map<String, String> form) {
    List<Command> commands = Commands.of(dialogue, form, id -> text(dialogue, id));
    String anchor = "";
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      anchor = anchor(command, submit(command, page, i == 0 ? clientId : clientId + "-" + i));
    }
    return "redirect:/dialogues/" + dialogue + anchor;
  }

  private String text(String dialogue, String utterance) {
    return workbench.views().utterance(dialogue, utterance).text();
  }

  /** A reply that ended before it could be stopped need not be told: the page shows it. */
  private @Nullable Receipt submit(Command command, Page page, String clientId) {
    try {
      return workbench.submit(command, page.me(), clientId);
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.NO_REPLY_RUNNING) {
        return null;
      }
      throw refusal;
    }
  }

  /** What else can be done with one's own utterance, to be shown under it. */
  @GetMapping("/utterances/{utterance}/more")
  String more(@PathVariable String dialogue, @PathVariable String utterance, Model model) {
    model.addAttribute("line", workbench.views().dialogueLine(dialogue));
    model.addAttribute("utterance", workbench.views().utterance(dialogue, utterance));
    return "parts/turnmore";
  }

  /** Keeps what is being written; sent by the page again and again while a person types. */
  @PostMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void draft(
      @PathVariable String dialogue,
      @ModelAttribute("page") Page page,
      @RequestParam(defaultValue = "") String text,
      @RequestParam String clientId) {
    workbench.submit(new Command.SaveDraft(dialogue, Commands.lines(text)), page.me(), clientId);
  }

  /** Where a page without scripts should come back to. */
  private static String anchor(Command command, @Nullable Receipt receipt) {
    return switch (command) {
      case Command.Affirm c -> "#card-" + c.card();
      case Command.Correct c -> "#card-" + c.card();
      case Command.Decline c -> "#card-" + c.card();
      case Command.Say c -> receipt == null || receipt.made() == null ? "" : "#u-" + receipt.made();
      default -> "";
    };
  }

  @GetMapping("/compare")
  String compare(
      @PathVariable String dialogue,
      @ModelAttribute("page") Page page,
      @RequestParam String left,
      @RequestParam String right,
      Model model) {
    Views views = workbench.views();
    DialogueLine line = views.dialogueLine(dialogue);
    BaView ba = views.ba(line.ba());
    Comparison both = views.compare(dialogue, left, right);
    model.addAttribute("line", line);
    model.addAttribute(
        "sides",
        List.of(
            new Talk.Side(
                1, left, Talk.turns(both.left(), both.leftCards(), 0, page, ba), both.leftCards()),
            new Talk.Side(
                2,
                right,
                Talk.turns(both.right(), both.rightCards(), 0, page, ba),
                both.rightCards())));
    return "compare";
  }
}
