package org.gochi.server.page;

import java.util.Comparator;
import java.util.List;
import org.gochi.elicitation.Language;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.BaView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: every ba, and the way to a new one. */
@Controller
class HomeController {
  private final Workbench workbench;

  HomeController(Workbench workbench) {
    this.workbench = workbench;
  }

  @GetMapping("/")
  String home(@ModelAttribute("page") Page page, Model model) {
    // One's own first, then the sample in the language of the page.
    List<BaView> bas =
        workbench.views().bas().stream()
            .filter(b -> !b.erased())
            .sorted(
                Comparator.comparing(BaView::sample)
                    .thenComparing(b -> b.sample() && b.language() != page.language()))
            .toList();
    model.addAttribute("bas", bas);
    model.addAttribute("own", bas.stream().anyMatch(b -> !b.sample()));
    return "home";
  }

  @PostMapping("/ba")
  String open(
      @ModelAttribute("page") Page page,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam String clientId) {
    Receipt opened =
        workbench.submit(
            new Command.OpenBa(name, purpose, language(language)), page.me(), clientId);
    return "redirect:/ba/" + opened.ba();
  }

  /** Anything but Japanese is English. */
  static Language language(String tag) {
    return tag.equals("ja") ? Language.JA : Language.EN;
  }
}
