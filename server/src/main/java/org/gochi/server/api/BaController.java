package org.gochi.server.api;

import java.util.List;
import java.util.Optional;
import org.gochi.elicitation.Language;
import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardHistory;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ba: the shared places, their dialogues and cards. */
@RestController
@RequestMapping(Api.V1 + "/ba")
class BaController {
  private final Workbench workbench;

  BaController(Workbench workbench) {
    this.workbench = workbench;
  }

  @GetMapping
  List<BaView> list() {
    return workbench.views().bas();
  }

  /** A new ba; {@code purpose} may be left out, {@code language} is "en" or "ja". */
  record NewBa(String name, Optional<String> purpose, Language language) {}

  @PostMapping
  Receipt open(@RequestBody NewBa ba, Acting acting) {
    return acting.submit(
        workbench, new Command.OpenBa(ba.name(), ba.purpose().orElse(""), ba.language()));
  }

  @GetMapping("/{ba}")
  BaView one(@PathVariable String ba) {
    return workbench.views().ba(ba);
  }

  /** What a ba is called and what it is for. */
  record Naming(String name, String purpose) {}

  @PutMapping("/{ba}")
  Receipt rename(@PathVariable String ba, @RequestBody Naming naming, Acting acting) {
    return acting.submit(workbench, new Command.RenameBa(ba, naming.name(), naming.purpose()));
  }

  /** What to call the one who asks; empty takes the name away. */
  record MyName(String name) {}

  @PutMapping("/{ba}/my-name")
  Receipt nameMe(@PathVariable String ba, @RequestBody MyName mine, Acting acting) {
    return acting.submit(workbench, new Command.NameParticipant(ba, mine.name()));
  }

  @GetMapping("/{ba}/dialogues")
  List<DialogueLine> dialogues(@PathVariable String ba) {
    return workbench.views().dialogues(ba);
  }

  /** A new dialogue: without a partner the scripted one leads, without a language the ba's. */
  record NewDialogue(
      Optional<String> title, Optional<Language> language, Optional<String> partner) {}

  @PostMapping("/{ba}/dialogues")
  Receipt openDialogue(@PathVariable String ba, @RequestBody NewDialogue dialogue, Acting acting) {
    Language language = dialogue.language().orElseGet(() -> workbench.views().ba(ba).language());
    return acting.submit(
        workbench,
        new Command.OpenDialogue(
            ba,
            dialogue.title().orElse(""),
            language,
            dialogue.partner().orElse(Workbench.SCRIPTED)));
  }

  @GetMapping("/{ba}/cards")
  List<CardView> cards(@PathVariable String ba) {
    return workbench.views().cards(ba);
  }

  @GetMapping("/{ba}/cards/{card}")
  CardView card(@PathVariable String ba, @PathVariable String card) {
    return workbench.views().card(ba, card);
  }

  @GetMapping("/{ba}/cards/{card}/history")
  CardHistory history(@PathVariable String ba, @PathVariable String card) {
    return workbench.views().history(ba, card);
  }

  @PostMapping("/{ba}/erase")
  Receipt erase(@PathVariable String ba, @RequestBody Erasing erasing, Acting acting) {
    return acting.submit(workbench, new Command.EraseBa(ba, erasing.reason()));
  }

  @PostMapping("/{ba}/participants/{participant}/erase")
  Receipt eraseParticipant(
      @PathVariable String ba,
      @PathVariable String participant,
      @RequestBody Erasing erasing,
      Acting acting) {
    return acting.submit(
        workbench, new Command.EraseParticipant(ba, participant, erasing.reason()));
  }
}
