package org.gochi.induction.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gochi.induction.Reading;

/** For each turn, what it brought and what became of it. */
final class Course {
  private final int[] broughtIn;
  private final int[] laterUses;
  private final boolean[] takenUp;
  private final Reading reading;
  private final double[] fresh;
  private final double[] others;

  Course(Reading reading) {
    this.reading = reading;
    int vocabulary = reading.vocabulary();
    broughtIn = new int[vocabulary];
    laterUses = new int[vocabulary];
    takenUp = new boolean[vocabulary];
    fresh = new double[reading.size()];
    others = new double[reading.size()];
    int[] bringer = new int[vocabulary];
    Arrays.fill(broughtIn, -1);
    for (int t = 0; t < reading.size(); t++) {
      int speaker = reading.speaker(t);
      int[] types = reading.types(t);
      for (int term : types) {
        if (broughtIn[term] < 0) {
          broughtIn[term] = t;
          bringer[term] = speaker;
          fresh[t]++;
        } else {
          laterUses[term]++;
          if (bringer[term] != speaker) {
            takenUp[term] = true;
            others[t]++;
          }
        }
      }
      fresh[t] /= Math.max(1, types.length);
      others[t] /= Math.max(1, types.length);
    }
  }

  /** Share of the turn's content terms that nobody had said, 0 to 1. */
  double fresh(int turn) {
    return fresh[turn];
  }

  /** Share of the turn's content terms that another speaker had brought, 0 to 1. */
  double others(int turn) {
    return others[turn];
  }

  /** Terms that the turn brought and that somebody else used later. */
  List<Integer> takenUpLater(int turn) {
    var terms = new ArrayList<Integer>();
    for (int term : reading.types(turn)) {
      if (broughtIn[term] == turn && takenUp[term]) {
        terms.add(term);
      }
    }
    return terms;
  }

  /** Terms that the turns brought and that were used again, most used first. */
  List<Integer> lasting(int from, int to) {
    var terms = new ArrayList<Integer>();
    for (int t = from; t <= to; t++) {
      for (int term : reading.types(t)) {
        if (broughtIn[term] == t && laterUses[term] > 0) {
          terms.add(term);
        }
      }
    }
    terms.sort(Comparator.comparingInt((Integer term) -> laterUses[term]).reversed());
    return terms;
  }
}
