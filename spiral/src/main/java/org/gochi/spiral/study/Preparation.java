package org.gochi.spiral.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.CopiedSpan;
import org.gochi.exchange.Role;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Span;
import org.gochi.induction.Turn;

/** Turns a conversation as it was read into a dialogue as it is measured. */
final class Preparation {
  /** Letters enough to tell a language; a long paste must not cost a count of all of it. */
  private static final int SAMPLE = 4000;

  private Preparation() {}

  static Dialogue dialogue(Conversation conversation) {
    List<Turn> turns = new ArrayList<>(conversation.turns().size());
    for (org.gochi.exchange.Turn turn : conversation.turns()) {
      turns.add(new Turn(turn.speaker(), turn.text(), spans(turn)));
    }
    return new Dialogue(conversation.id(), turns);
  }

  private static List<Span> spans(org.gochi.exchange.Turn turn) {
    List<Span> spans = new ArrayList<>(turn.copied().size());
    int point = 0;
    int index = 0;
    for (CopiedSpan copied : turn.copied()) {
      int start = turn.text().offsetByCodePoints(index, copied.start() - point);
      int end = turn.text().offsetByCodePoints(start, copied.end() - copied.start());
      spans.add(new Span(start, end));
      point = copied.end();
      index = end;
    }
    return spans;
  }

  static Language language(Conversation conversation) {
    StringBuilder sample = new StringBuilder();
    for (org.gochi.exchange.Turn turn : conversation.turns()) {
      int room = SAMPLE - sample.length();
      if (room <= 0) {
        break;
      }
      sample.append(turn.text(), 0, Math.min(room, turn.text().length()));
    }
    return Language.of(sample.toString());
  }

  /**
   * The side of each speaker: as told by the caller, else by the source; of two speakers, the one
   * that nobody told about is on the other side.
   */
  static Map<String, Role> roles(Conversation conversation, Map<String, Role> told) {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (org.gochi.exchange.Turn turn : conversation.turns()) {
      Role known = told.getOrDefault(turn.speaker(), turn.role());
      roles.merge(turn.speaker(), known, (a, b) -> a == Role.UNKNOWN ? b : a);
    }
    if (roles.size() == 2 && roles.containsValue(Role.UNKNOWN)) {
      boolean person = roles.containsValue(Role.PERSON);
      boolean partner = roles.containsValue(Role.PARTNER);
      if (person || partner) {
        Role other = person ? Role.PARTNER : Role.PERSON;
        roles.replaceAll((name, role) -> role == Role.UNKNOWN ? other : role);
      }
    }
    return roles;
  }
}
