package org.gochi.induction.rhythm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.induction.Reading;
import org.gochi.induction.Transcript;
import org.gochi.induction.emergence.Conjoint;

/**
 * The course of a talk.
 *
 * @param segments stretches of turns in which the same thing happens, in order, without gaps
 * @param turningPoints the turns where most of what lasts begins, in order
 */
public record Rhythm(List<Segment> segments, List<TurningPoint> turningPoints) {

  /** What happens in a segment. */
  public enum Phase {
    /** The first turns: greetings, the matter is named. */
    OPENING,
    /** One asks, the other brings what is new. */
    DRAWING_OUT,
    /** New words are put together and said as statements. */
    ARTICULATING,
    /** Both use the words that have come to be shared. */
    CONVERGING,
    /** The last turns: little is new. */
    CLOSING
  }

  /**
   * A stretch of turns.
   *
   * @param phase what happens
   * @param from first turn
   * @param to last turn, inclusive
   * @param words content terms that the segment brought and that were used again, most used first
   */
  public record Segment(Phase phase, int from, int to, List<String> words) {}

  /**
   * A turn from which much lasts.
   *
   * @param turn which
   * @param speaker who spoke it
   * @param weight terms it brought that others took up, plus twice the conjoint articulations that
   *     began or were taken up in it
   * @param brought content terms it brought that somebody else used later
   * @param conjoint conjoint articulations that began or were taken up in it
   */
  public record TurningPoint(
      int turn, String speaker, double weight, List<String> brought, List<String> conjoint) {}

  private static final int MOST_TURNING_POINTS = 5;
  private static final int MOST_WORDS = 6;
  private static final double CONJOINT_WEIGHT = 2;

  /** Of a finished talk. */
  public static Rhythm of(Transcript transcript, Reading reading, List<Conjoint> conjoint) {
    int n = reading.size();
    var course = new Course(reading);
    double[] joined = new double[n];
    var expressions = new ArrayList<List<String>>();
    for (int t = 0; t < n; t++) {
      expressions.add(new ArrayList<>());
    }
    for (Conjoint each : conjoint) {
      joined[each.turn()] += CONJOINT_WEIGHT;
      expressions.get(each.turn()).add(each.expression());
      for (Conjoint.Use use : each.takenUp().subList(0, Math.min(1, each.takenUp().size()))) {
        joined[use.turn()] += CONJOINT_WEIGHT;
        expressions.get(use.turn()).add(each.expression());
      }
    }
    var segments = new ArrayList<Segment>();
    List<Phase> phases = Phases.of(transcript, reading, course, joined);
    for (int t = 0; t < n; ) {
      int to = t;
      while (to + 1 < n && phases.get(to + 1) == phases.get(t)) {
        to++;
      }
      segments.add(new Segment(phases.get(t), t, to, forms(transcript, course.lasting(t, to))));
      t = to + 1;
    }
    return new Rhythm(
        List.copyOf(segments), turningPoints(transcript, reading, course, joined, expressions));
  }

  private static List<TurningPoint> turningPoints(
      Transcript transcript,
      Reading reading,
      Course course,
      double[] joined,
      List<List<String>> expressions) {
    double[] weight = new double[reading.size()];
    double sum = 0;
    double squares = 0;
    for (int t = 0; t < weight.length; t++) {
      weight[t] = course.takenUpLater(t).size() + joined[t];
      sum += weight[t];
      squares += weight[t] * weight[t];
    }
    double mean = sum / Math.max(1, weight.length);
    double sd = Math.sqrt(Math.max(0, squares / Math.max(1, weight.length) - mean * mean));
    var points = new ArrayList<TurningPoint>();
    for (int t = 0; t < weight.length; t++) {
      if (weight[t] > 0 && weight[t] >= mean + sd) {
        points.add(
            new TurningPoint(
                t,
                transcript.speakers().get(reading.speaker(t)),
                weight[t],
                forms(transcript, course.takenUpLater(t)),
                List.copyOf(expressions.get(t))));
      }
    }
    points.sort(Comparator.comparingDouble(TurningPoint::weight).reversed());
    return points.stream()
        .limit(MOST_TURNING_POINTS)
        .sorted(Comparator.comparingInt(TurningPoint::turn))
        .toList();
  }

  private static List<String> forms(Transcript transcript, List<Integer> terms) {
    return terms.stream().limit(MOST_WORDS).map(transcript.vocabulary()::form).toList();
  }
}
