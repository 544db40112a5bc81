package org.gochi.spiral.externalize;

import java.util.List;
import org.gochi.elicitation.ContaminationLedger;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Speaker;

/** Whose words a statement is made of. */
final class Figures {
  /** In place of a share that was not reckoned when the wording was made. */
  static final int UNKNOWN = -1;

  /** Shares are kept as thousandths. */
  static final int WHOLE = 1000;

  private Figures() {}

  /** The share of a person's own words, and the words the partner said first. */
  record Words(double own, List<String> partnerFirst) {}

  /**
   * @param worded whether a person wrote this statement: then a word nobody said in the talk is the
   *     person's own, but one the partner said first and no person after it is not
   */
  static Words of(Elicitation state, String statement, boolean worded) {
    List<String> partnerFirst =
        state.ledger().fromPartner(statement).stream()
            .map(ContaminationLedger.Origin::term)
            .toList();
    if (!worded) {
      return new Words(state.authorship().ownWords(statement), partnerFirst);
    }
    List<ContaminationLedger.Origin> origins = state.ledger().origins(statement);
    long foreign =
        origins.stream()
            .filter(o -> o.speaker() == Speaker.PARTNER)
            .filter(o -> state.authorship().ownWords(o.term()) == 0)
            .count();
    return new Words(origins.isEmpty() ? 1 : 1 - (double) foreign / origins.size(), partnerFirst);
  }
}
