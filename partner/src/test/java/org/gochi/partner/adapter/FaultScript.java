package org.gochi.partner.adapter;

import java.util.List;
import java.util.function.Function;
import org.gochi.elicitation.FaultKind;
import org.gochi.partner.adapter.FakeProvider.Act;
import org.jspecify.annotations.Nullable;

/**
 * What a provider does, and how a call has to end.
 *
 * @param name what happens, as a sentence would say it
 * @param acts per connection, by dialect
 * @param ending how the call ends
 * @param text what has come by then; null when the script does not say
 * @param fault the kind of fault, where it fails
 * @param calls how many connections it takes
 */
record FaultScript(
    String name,
    Function<Dialect, List<List<Act>>> acts,
    Ending ending,
    @Nullable String text,
    @Nullable FaultKind fault,
    int calls) {

  /** How a call may end. */
  enum Ending {
    FINISHED,
    CUT_SHORT,
    REFUSED,
    FAILED
  }

  static FaultScript finishes(
      String name, String text, int calls, Function<Dialect, List<List<Act>>> acts) {
    return new FaultScript(name, acts, Ending.FINISHED, text, null, calls);
  }

  static FaultScript fails(
      String name,
      @Nullable FaultKind kind,
      @Nullable String text,
      int calls,
      Function<Dialect, List<List<Act>>> acts) {
    return new FaultScript(name, acts, Ending.FAILED, text, kind, calls);
  }

  @Override
  public String toString() {
    return name;
  }
}
