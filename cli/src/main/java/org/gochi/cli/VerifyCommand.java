package org.gochi.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gochi.record.RecordException;
import org.gochi.record.RecordStore;
import org.gochi.record.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gochi verify}: walks the record's chain and every commitment; names the first break. */
@Command(
    name = "verify",
    description = "Checks that nothing in the record was changed, lost or damaged.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private RecordOptions options = new RecordOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try {
      Verification found = RecordStore.verify(options.location());
      Verification.Break wrong = found.firstBreak();
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("entries", found.entries());
      object.put("words", found.words());
      object.put("erased", found.erased());
      object.put("head", found.head());
      if (wrong == null) {
        object.put("event", "intact");
        options.answer(
            out,
            object,
            RecordSentences.of("verify.intact", found.entries(), found.words(), found.erased())
                + System.lineSeparator()
                + RecordSentences.of("verify.head", found.head()));
        return 0;
      }
      object.put("break", wrong.what().key());
      object.put("sequence", wrong.sequence());
      options.tell(out, "broken", wrong.telling(), object);
      return Gochi.FOUND_WRONG;
    } catch (RecordException e) {
      options.tell(
          options.json ? out : spec.commandLine().getErr(), "error", e.telling(), Map.of());
      return Gochi.FOUND_WRONG;
    }
  }
}
