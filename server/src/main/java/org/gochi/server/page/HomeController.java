package org.gochi.server.page;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
  @GetMapping("/")
  String home(Model model) {
    model.addAttribute("bas", List.of());
    model.addAttribute("own", false);
    return "home";
  }
}
