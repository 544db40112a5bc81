package org.gochi.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gochi.elicitation.Language;
import org.gochi.partner.Models;
import org.gochi.record.RecordException;
import org.gochi.spiral.Options;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.DialogueLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gochi talk}: the dialogue in a terminal, or piped through by a program. */
@Command(
    name = "talk",
    description = "Talks with the partner, in the terminal or through a pipe.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every line is one utterance, or a command: /help lists them; // begins an utterance with /.",
      "Exit code 0 when the talk ended, 1 when the home could not be used, 2 for a wrong option."
    })
final class TalkCommand implements Callable<Integer> {
  @Option(
      names = "--ba",
      paramLabel = "NAME",
      description = "The ba to talk in, opened if there is none of this name.")
  private @Nullable String ba;

  @Option(
      names = "--partner",
      paramLabel = "NAME",
      description = "scripted (usual), or the name of a model that has been set up.")
  private String partner = Workbench.SCRIPTED;

  @Option(names = "--lang", paramLabel = "en|ja", description = "The language to begin in.")
  private @Nullable String lang;

  @Option(
      names = "--resume",
      description = "Go on with the ba's last open dialogue instead of a new one.")
  private boolean resume;

  @Option(names = "--json", description = "One JSON object a line (see docs/api-terminal.md).")
  private boolean json;

  @Mixin private HomeOption home = new HomeOption();

  @Override
  public Integer call() throws IOException {
    QuietLogs.begin();
    Language language = language();
    if (language == null) {
      System.err.println("--lang is en or ja. Nothing was changed. Choose one of the two.");
      return Gochi.BAD_USE;
    }
    boolean terminal = terminal();
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
      TalkOutput output =
          json ? new TalkJson(out, language) : new TalkPlain(out, language, terminal);
      return talk(output, language);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is none
  private static boolean terminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private @Nullable Language language() {
    String tag = lang != null ? lang : Locale.getDefault().getLanguage().equals("ja") ? "ja" : "en";
    return List.of("en", "ja").contains(tag) ? Language.ofTag(tag) : null;
  }

  private int talk(TalkOutput output, Language language) throws IOException {
    Models models = Models.in(home.folder, System.getenv());
    try (Workbench workbench =
        Workbench.open(Options.home(home.folder).withSample(false).withModels(models::partners))) {
      String session = "talk " + UUID.randomUUID();
      String place = ba(workbench, language, session);
      Optional<DialogueLine> last =
          resume
              ? workbench.views().dialogues(place).stream().filter(d -> !d.closed()).findFirst()
              : Optional.empty();
      String dialogue =
          last.isPresent() ? last.get().id() : open(workbench, place, language, session);
      new TalkLoop(workbench, output, language, session, dialogue)
          .run(
              new Utf8Lines(
                  new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                  Workbench.LONGEST_TEXT + 1),
              last.isPresent());
      return 0;
    } catch (Refusal refusal) {
      output.error(refusal.code(), refusal.in(language));
      return refusal.reason() == Refusal.Reason.NO_SUCH_PARTNER ? Gochi.BAD_USE : Gochi.FOUND_WRONG;
    } catch (RecordException e) {
      Locale locale = language.locale();
      output.error(
          "home",
          new Sentences(
              e.telling().what(locale), e.telling().safe(locale), e.telling().next(locale)));
      return Gochi.FOUND_WRONG;
    }
  }

  private String ba(Workbench workbench, Language language, String session) {
    String name = ba == null ? TalkWords.of(language, "ba") : ba;
    Optional<BaView> found = workbench.views().findBa(name);
    return found.isPresent()
        ? found.get().id()
        : workbench
            .submit(
                new org.gochi.spiral.Command.OpenBa(name, "", language), Actor.ME, session + " ba")
            .ba();
  }

  private String open(Workbench workbench, String place, Language language, String session) {
    return Objects.requireNonNull(
        workbench
            .submit(
                new org.gochi.spiral.Command.OpenDialogue(place, "", language, partner),
                Actor.ME,
                session + " dialogue")
            .dialogue());
  }
}
