package org.gochi.elicitation.expert.bench;

import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.expert.talk.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one dialogue. Recall is a share, 0 to 1, of the items the person knows.
 *
 * @param arm the arm
 * @param dossier the name of the dossier
 * @param cooperative whether the person goes along with whoever asks
 * @param language the tag of the language
 * @param items how many items the person knows
 * @param turns how many turns were held
 * @param released recall of items said, after each turn
 * @param held recall of items held in cards, after each turn
 * @param heldByKind by kind: items held at one and a half turns an item, and items there are
 * @param area the mean of {@code held} over one and a half turns an item
 * @param toHalf turns until half of the items are held, or null
 * @param toThreeQuarters turns until three quarters are held, or null
 * @param cards how many cards
 * @param cardsWithoutItem cards whose quotes hold no word of an item
 * @param cardsOnStory of these, cards that quote the telling of an incident
 * @param cardsInOtherWords cards of whose content words more than three in ten are not the person's
 * @param mistakenUncorrected mistaken beliefs said and never put right
 * @param kindRight of the items held, the share held in a card of the same kind
 * @param reactions how often the person answered in which way
 * @param mistakes interviewer's mistakes
 * @param questionLength mean length of a question, in code points
 * @param reflection share of turns spent on saying back
 * @param stopAt the turn of the first offer to stop, or null
 * @param leftAtStop recall missing in {@code held} at that turn, or null
 * @param estimates what the dialogue said of itself against the truth
 * @param ended why the dialogue ended
 */
public record Score(
    String arm,
    String dossier,
    boolean cooperative,
    String language,
    int items,
    int turns,
    List<Double> released,
    List<Double> held,
    Map<Kind, Share> heldByKind,
    double area,
    @Nullable Integer toHalf,
    @Nullable Integer toThreeQuarters,
    int cards,
    int cardsWithoutItem,
    int cardsOnStory,
    int cardsInOtherWords,
    int mistakenUncorrected,
    double kindRight,
    Map<Reaction, Integer> reactions,
    Map<Mistake, Integer> mistakes,
    double questionLength,
    double reflection,
    @Nullable Integer stopAt,
    @Nullable Double leftAtStop,
    List<Estimate> estimates,
    String ended) {

  /** So many of so many. */
  public record Share(int of, int all) {}

  /**
   * The share of all there is that has come out: as the dialogue estimates it, and in truth.
   *
   * @param turn after which turn
   * @param estimate notions seen over notions estimated (Chao 1984), 0 to 1
   * @param low the lower end of the 95 % interval
   * @param high the upper end
   * @param truth recall of items said
   */
  public record Estimate(int turn, double estimate, double low, double high, double truth) {
    /** Whether the interval holds the truth. */
    public boolean covers() {
      return low <= truth && truth <= high;
    }
  }

  /** Recall in cards at so many turns an item. */
  public double heldAt(double turnsAnItem) {
    return at(held, turnsAnItem);
  }

  /** Recall of what was said at so many turns an item. */
  public double releasedAt(double turnsAnItem) {
    return at(released, turnsAnItem);
  }

  private double at(List<Double> curve, double turnsAnItem) {
    int turn = (int) Math.ceil(turnsAnItem * items);
    return curve.isEmpty() ? 0 : curve.get(Math.min(turn, curve.size()) - 1);
  }
}
