package org.gochi.elicitation.methods;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * One kind of question of a method.
 *
 * @param id the method's id, a dot, and a name
 * @param method the id of the method
 * @param step the step of the method it belongs to
 * @param move what it does
 * @param scope what it asks about
 * @param incidents whether it fits only what was told of one occasion
 * @param draws the kinds it draws out, likeliest first
 * @param gap the gap it closes
 * @param side the side of knowing it asks about
 * @param finds how much there is to find by it, by what it is asked about
 * @param link how an answer is linked to what was asked about; null when it is not
 * @param why why it is asked, by language
 * @param ask its wordings by language, with slots
 * @param past its wordings for what was told of one occasion; empty when {@code ask} serves
 * @param more its wordings when it brought something and may bring more; empty when it asks once
 * @param simpler its wordings after a question back; empty when {@code ask} serves
 */
public record Probe(
    String id,
    String method,
    String step,
    Move move,
    Scope scope,
    boolean incidents,
    List<Kind> draws,
    GapKind gap,
    Side side,
    Finds finds,
    @Nullable AnswerLink link,
    Map<Language, String> why,
    Map<Language, List<String>> ask,
    Map<Language, List<String>> past,
    Map<Language, List<String>> more,
    Map<Language, List<String>> simpler) {

  /**
   * How an answer is linked to what was asked about.
   *
   * @param relation the label
   * @param fromAnswer whether the link starts at the answer
   */
  public record AnswerLink(Relation relation, boolean fromAnswer) {}

  /** Why it is asked, in a language. */
  public String why(Language language) {
    return Objects.requireNonNull(why.get(language));
  }

  /** One of a list of wordings, in turn; empty when there is none. */
  public static Optional<String> wording(
      Map<Language, List<String>> wordings, Language language, int turn) {
    List<String> list = wordings.getOrDefault(language, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(turn % list.size()));
  }
}
