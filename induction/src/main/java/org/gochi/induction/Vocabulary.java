package org.gochi.induction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The token forms seen so far, numbered from 0 in the order of their first appearance. */
public final class Vocabulary {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> forms = new ArrayList<>();
  private boolean[] letters = new boolean[64];

  /** The number of a form; a form not seen before gets the next one. */
  public int id(String form) {
    Integer known = ids.get(form);
    if (known != null) {
      return known;
    }
    int id = forms.size();
    ids.put(form, id);
    forms.add(form);
    if (id == letters.length) {
      letters = java.util.Arrays.copyOf(letters, 2 * id);
    }
    letters[id] = form.codePoints().anyMatch(Character::isLetter);
    return id;
  }

  /** The form with that number. */
  public String form(int id) {
    return forms.get(id);
  }

  /** Whether the form bears at least one letter (kana and kanji are letters). */
  public boolean bearsLetter(int id) {
    return letters[id];
  }

  /** How many forms there are. */
  public int size() {
    return forms.size();
  }
}
