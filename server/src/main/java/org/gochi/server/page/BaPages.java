package org.gochi.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Views;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardHistory;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.LinkView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One ba: its purpose, dialogues, cards and map. */
@Controller
@RequestMapping("/ba/{ba}")
class BaPages {
  private final Workbench workbench;

  BaPages(Workbench workbench) {
    this.workbench = workbench;
  }

  @GetMapping
  String ba(@PathVariable String ba, Model model) {
    Views views = workbench.views();
    model.addAttribute("ba", views.ba(ba));
    model.addAttribute("dialogues", views.dialogues(ba));
    model.addAttribute("cards", standing(views.cards(ba)));
    model.addAttribute("partners", workbench.partners());
    return "ba";
  }

  @PostMapping("/rename")
  String rename(
      @ModelAttribute("page") Page page,
      @PathVariable String ba,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam String clientId) {
    workbench.submit(new Command.RenameBa(ba, name, purpose), page.me(), clientId);
    return "redirect:/ba/" + ba;
  }

  /** Erases every word of a ba; there is nothing to come back to but its empty place. */
  @PostMapping("/erase")
  String erase(
      @ModelAttribute("page") Page page, @PathVariable String ba, @RequestParam String clientId) {
    workbench.submit(new Command.EraseBa(ba, ""), page.me(), clientId);
    return "redirect:/";
  }

  @PostMapping("/dialogues")
  String begin(
      @ModelAttribute("page") Page page,
      @PathVariable String ba,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = Workbench.SCRIPTED) String partner,
      @RequestParam String clientId) {
    Receipt opened =
        workbench.submit(
            new Command.OpenDialogue(ba, title, HomeController.language(language), partner),
            page.me(),
            clientId);
    return "redirect:/dialogues/" + opened.dialogue();
  }

  @GetMapping("/cards")
  String cards(@PathVariable String ba, Model model) {
    model.addAttribute("ba", workbench.views().ba(ba));
    model.addAttribute("cards", standing(workbench.views().cards(ba)));
    return "bacards";
  }

  @GetMapping("/cards/{card}")
  String card(
      @PathVariable String ba,
      @PathVariable String card,
      @RequestParam(defaultValue = "") String lit,
      Model model) {
    CardHistory history = workbench.views().history(ba, card);
    model.addAttribute("ba", workbench.views().ba(ba));
    model.addAttribute("history", history);
    model.addAttribute("lit", Prose.spans(lit, history.card().statement()));
    return "card";
  }

  /** What is behind a card, to be shown inside it. */
  @GetMapping("/cards/{card}/behind")
  String behind(@PathVariable String ba, @PathVariable String card, Model model) {
    BaView view = workbench.views().ba(ba);
    CardHistory history = workbench.views().history(ba, card);
    model.addAttribute("history", history);
    model.addAttribute("ba", view);
    model.addAttribute(
        "others",
        standing(workbench.views().cards(ba)).stream()
            .filter(c -> !c.id().equals(card) && c.dialogue().equals(history.card().dialogue()))
            .toList());
    return "parts/fold";
  }

  @GetMapping("/map")
  String map(@PathVariable String ba, @ModelAttribute("page") Page page, Model model) {
    Map<String, CardView> cards = new LinkedHashMap<>();
    standing(workbench.views().cards(ba)).forEach(c -> cards.put(c.id(), c));
    model.addAttribute("ba", workbench.views().ba(ba));
    model.addAttribute("cards", cards);
    model.addAttribute("links", links(ba, page.me()));
    return "bamap";
  }

  private List<LinkView> links(String ba, Actor reader) {
    Views views = workbench.views();
    return views.dialogues(ba).stream()
        .map(DialogueLine::id)
        .flatMap(id -> views.dialogue(id, reader, 1).links().stream())
        .distinct()
        .toList();
  }

  private static List<CardView> standing(List<CardView> cards) {
    return cards.stream().filter(c -> c.standing() != Standing.DECLINED && !c.erased()).toList();
  }
}
