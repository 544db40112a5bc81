package org.gochi.server.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
  private final MessageSource words;

  HomeController(MessageSource words) {
    this.words = words;
  }

  @GetMapping("/")
  String home(Locale locale, Model model) {
    model.addAttribute("words", new Words(words, locale));
    return "home";
  }
}
