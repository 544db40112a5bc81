package org.gochi.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.record.RecordException;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sentences;
import picocli.CommandLine.Model.CommandSpec;

/** How the commands on a ba answer when something does not work. */
final class BaCommands {
  private final CommandSpec spec;
  private final RecordOptions options;

  BaCommands(CommandSpec spec, RecordOptions options) {
    this.spec = spec;
    this.options = options;
  }

  Language language() {
    return Locale.getDefault().getLanguage().equals("ja") ? Language.JA : Language.EN;
  }

  /** The command cannot act on what it was given. */
  int refuse(String key, Object... arguments) {
    tell(key, TalkWords.sentences(language(), key, arguments));
    return Gochi.BAD_USE;
  }

  int refused(Refusal refusal) {
    tell(refusal.code(), refusal.in(language()));
    return Gochi.FOUND_WRONG;
  }

  int failed(RecordException e) {
    Locale locale = language().locale();
    tell(
        "home",
        new Sentences(
            e.telling().what(locale), e.telling().safe(locale), e.telling().next(locale)));
    return Gochi.FOUND_WRONG;
  }

  private void tell(String code, Sentences sentences) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("event", "error");
    object.put("code", code);
    object.put("what", sentences.what());
    object.put("safe", sentences.safe());
    object.put("next", sentences.next());
    options.answer(
        options.json ? spec.commandLine().getOut() : spec.commandLine().getErr(),
        object,
        sentences.line());
  }
}
