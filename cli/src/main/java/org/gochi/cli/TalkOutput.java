package org.gochi.cli;

import java.util.Locale;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.GapView;
import org.gochi.spiral.externalize.LinkView;
import org.gochi.spiral.externalize.SuggestionView;
import org.gochi.spiral.externalize.UtteranceView;
import org.gochi.spiral.externalize.WhereWeWere;

/** Where a talk in the terminal is told: as lines of JSON, or to be read. */
interface TalkOutput {
  /** Why a talk ended. */
  enum End {
    /** The person said so. */
    STOPPED,
    /** The partner closed the dialogue. */
    FINISHED,
    /** There is no more input. */
    INPUT_ENDED;

    /** The word on the wire. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Part of a reply while it comes. */
  void piece(String text);

  /** A whole utterance; for a partner's, after its pieces. */
  void utterance(UtteranceView utterance);

  void card(CardView card);

  void suggestion(SuggestionView suggestion);

  void link(LinkView link);

  void gap(GapView gap);

  void whereWeWere(WhereWeWere where);

  void error(String code, Sentences sentences);

  void help();

  /** It is the person's turn. */
  void ready();

  void end(End reason);
}
