package org.gochi.spiral.externalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as one reader sees it, on its current branch.
 *
 * @param utterances the last ones of the current branch, oldest first; as many as were asked for
 * @param earlier how many of the current branch come before these
 * @param cards the newest of those that stand on words of the current branch, oldest first,
 *     declined ones included; at most {@link #MOST_CARDS}
 * @param earlierCards how many of them come before these
 * @param elsewhere how many cards of this dialogue stand only on other branches
 * @param gaps "Not said yet"; gaps, yield and "where we were" are empty in the first view of a long
 *     dialogue after a start, and come with a later one
 * @param running the reply being made, if one
 * @param undo what Undo would take back, labelled for the reader; absent where nothing can be
 * @param redo likewise
 * @param draft what the reader was typing; empty if nothing
 * @param articulation what went wrong with the last articulating, if something did
 * @param sequence the last entry of the record this view shows
 */
public record DialogueView(
    DialogueLine dialogue,
    List<UtteranceView> utterances,
    int earlier,
    List<CardView> cards,
    int earlierCards,
    int elsewhere,
    List<LinkView> links,
    List<SuggestionView> suggestions,
    List<GapView> gaps,
    YieldView yield,
    List<BranchView> branches,
    WhereWeWere whereWeWere,
    @Nullable String running,
    @Nullable String undo,
    @Nullable String redo,
    String draft,
    @Nullable Trouble articulation,
    long sequence) {
  /** How many cards one view holds. */
  public static final int MOST_CARDS = 200;

  public DialogueView {
    utterances = List.copyOf(utterances);
    cards = List.copyOf(cards);
    links = List.copyOf(links);
    suggestions = List.copyOf(suggestions);
    gaps = List.copyOf(gaps);
    branches = List.copyOf(branches);
  }
}
