package org.gochi.server.api;

import java.util.List;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.externalize.Found;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for words in everything that was said and every card. */
@RestController
@RequestMapping(Api.V1 + "/search")
class SearchController {
  private final Workbench workbench;

  SearchController(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Utterances and cards that hold every word asked for, newest first; parts of words count, case
   * and width do not.
   *
   * @param words parted by spaces; at most 200 characters
   * @param ba look there only
   * @param limit 1 to 200
   */
  @GetMapping
  List<Found> search(
      @RequestParam String words,
      @RequestParam(defaultValue = "") String ba,
      @RequestParam(defaultValue = "50") int limit) {
    return workbench.views().search(words, ba, Math.clamp(limit, 1, 200));
  }
}
