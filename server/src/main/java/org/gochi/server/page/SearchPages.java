package org.gochi.server.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.spiral.Views;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.Found;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for words: everything that holds them, each leading to where it stands. */
@Controller
class SearchPages {
  /** So many are shown; whoever has more asks for more words. */
  static final int MOST = 60;

  private final Workbench workbench;

  SearchPages(Workbench workbench) {
    this.workbench = workbench;
  }

  @GetMapping("/search")
  String search(
      @ModelAttribute("page") Page page,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String ba,
      Model model) {
    Views views = workbench.views();
    List<Found> found = views.search(words, ba, MOST + 1);
    Map<String, BaView> bas = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    for (Found each : found.subList(0, Math.min(MOST, found.size()))) {
      BaView place = bas.computeIfAbsent(each.ba(), views::ba);
      hits.add(
          each.what().equals("card")
              ? Hit.card(each, views.card(each.ba(), each.id()), place, page)
              : Hit.utterance(each, views.utterance(each.dialogue(), each.id()), place, page));
    }
    model.addAttribute("words", words);
    if (!ba.isEmpty()) {
      model.addAttribute("place", views.ba(ba));
    }
    model.addAttribute("hits", hits);
    model.addAttribute("more", found.size() > MOST);
    return "search";
  }
}
