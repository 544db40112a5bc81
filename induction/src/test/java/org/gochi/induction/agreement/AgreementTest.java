package org.gochi.induction.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gochi.induction.agreement.UnitisingAlpha.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** Coders in rows, units in columns, a point where a coder said nothing. */
  private static Ratings ratings(String... coders) {
    String[][] cells = Arrays.stream(coders).map(row -> row.split(" ")).toArray(String[][]::new);
    var units = new ArrayList<List<@Nullable Double>>();
    for (int unit = 0; unit < cells[0].length; unit++) {
      var row = new ArrayList<@Nullable Double>();
      for (String[] coder : cells) {
        row.add(coder[unit].equals(".") ? null : Double.valueOf(coder[unit]));
      }
      units.add(row);
    }
    return Ratings.of(units);
  }

  /** The example of Krippendorff's "Computing Krippendorff's Alpha-Reliability": 4 × 12. */
  private static final Ratings FOUR_BY_TWELVE =
      ratings(
          "1 2 3 3 2 1 4 1 2 . . .",
          "1 2 3 3 2 2 4 1 2 5 . 3",
          ". 3 3 3 2 3 4 2 2 5 1 .",
          "1 2 3 3 2 4 4 1 2 5 1 .");

  @Test
  void alpha_fourByTwelve() {
    assertThat(Alpha.of(FOUR_BY_TWELVE, Distance.NOMINAL)).isEqualTo(.7434, within(5e-5));
    assertThat(Alpha.of(FOUR_BY_TWELVE, Distance.ORDINAL)).isEqualTo(.8154, within(5e-5));
    assertThat(Alpha.of(FOUR_BY_TWELVE, Distance.INTERVAL)).isEqualTo(.8491, within(5e-5));
    assertThat(Alpha.of(FOUR_BY_TWELVE, Distance.RATIO)).isEqualTo(.7974, within(5e-5));
  }

  /** Hayes and Krippendorff 2007, table 1: 40 units, 5 coders, with missing values. */
  private static final Ratings FORTY_BY_FIVE =
      ratings(
          "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
          "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
          "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
          ". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
          "2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1");

  @Test
  void alpha_fortyByFive() {
    assertThat(Alpha.of(FORTY_BY_FIVE, Distance.NOMINAL))
        .isEqualTo(.47650956741865846, within(1e-15));
    assertThat(Alpha.of(FORTY_BY_FIVE, Distance.ORDINAL))
        .isEqualTo(.7598291891514336, within(1e-15));
    assertThat(Alpha.of(FORTY_BY_FIVE, Distance.INTERVAL))
        .isEqualTo(.7573782771535581, within(1e-15));
    assertThat(Alpha.of(FORTY_BY_FIVE, Distance.RATIO)).isEqualTo(.6621229661759855, within(1e-15));
  }

  @Test
  void alpha_perfectAgreement_isOneAndNotZero() {
    assertThat(Alpha.of(ratings("1 1 1", "1 1 1"), Distance.NOMINAL)).isEqualTo(1);
    assertThat(Alpha.of(ratings("1 2 3", "1 2 3"), Distance.RATIO)).isEqualTo(1);
  }

  @Test
  void alpha_nothingToPair_isNoNumber() {
    assertThat(Alpha.of(ratings("1 . 2", ". 1 ."), Distance.NOMINAL)).isNaN();
  }

  @Test
  void alpha_labelsOfOneHash_staySeparate() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    var units = List.of(List.of("Aa", "BB"), List.of("BB", "Aa"), List.of("Aa", "BB"));
    assertThat(Alpha.of(Ratings.ofLabels(units), Distance.NOMINAL)).isLessThan(0);
  }

  @Test
  void alpha_valuesBeyondInt_doNotOverflow() {
    double far = 4e9;
    var units = List.of(List.of(0.0, 0.0), List.of(far, far), List.of(0.0, far), List.of(far, far));
    var small = List.of(List.of(0.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 1.0), List.of(1.0, 1.0));
    assertThat(Alpha.of(Ratings.of(units), Distance.INTERVAL))
        .isEqualTo(Alpha.of(Ratings.of(small), Distance.INTERVAL), within(1e-12));
  }

  @Test
  void kappa_cohen() {
    assertThat(Kappa.cohen(new double[][] {{20, 5}, {10, 15}})).isEqualTo(.40, within(1e-12));
  }

  @Test
  void kappa_artsteinAndPoesio() {
    double[][] table = {{20, 20}, {10, 50}};
    assertThat(Kappa.cohen(table)).isEqualTo(.347826, within(5e-7));
    assertThat(Kappa.scott(table)).isEqualTo(.340659, within(5e-7));
    assertThat(Kappa.s(table)).isEqualTo(.4, within(1e-12));
    assertThat(Alpha.of(twoCoders(table), Distance.NOMINAL)).isEqualTo(.343956, within(5e-7));
    assertThat(Kappa.cohen(Kappa.table(twoCoders(table), 0, 1))).isEqualTo(.347826, within(5e-7));
  }

  private static Ratings twoCoders(double[][] table) {
    var units = new ArrayList<List<Double>>();
    for (int a = 0; a < table.length; a++) {
      for (int b = 0; b < table.length; b++) {
        for (int n = 0; n < table[a][b]; n++) {
          units.add(List.of((double) a, (double) b));
        }
      }
    }
    return Ratings.of(units);
  }

  @Test
  void kappa_fleiss() {
    double[][] counts = {
      {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };
    assertThat(Kappa.fleiss(counts)).isEqualTo(.2099, within(5e-5));
  }

  @Test
  void kappa_unequalNumbersOfCoders_areRefused() {
    assertThatThrownBy(() -> Kappa.fleiss(new double[][] {{2, 0}, {1, 2}}))
        .hasMessageContaining("same number of coders");
  }

  /** Krippendorff 2004, p. 254: a continuum from 150 to 450. */
  @Test
  void unitising1995_krippendorffsExample() {
    List<List<Unit>> coders =
        List.of(
            List.of(
                new Unit(75, 145, "c"),
                new Unit(220, 250, "c"),
                new Unit(30, 90, "k"),
                new Unit(150, 200, "k")),
            List.of(
                new Unit(70, 150, "c"),
                new Unit(205, 225, "c"),
                new Unit(250, 270, "c"),
                new Unit(30, 90, "k"),
                new Unit(150, 200, "k")));
    var c = new UnitsOfLabel(300, coders, "c");
    assertThat(c.observed()).isEqualTo(.0144, within(5e-5));
    assertThat(c.expected()).isEqualTo(.0532, within(5e-5));
    assertThat(1 - c.observed() / c.expected()).isEqualTo(.7286, within(5e-5));
    assertThat(new UnitsOfLabel(300, coders, "k").expected()).isEqualTo(.0490, within(5e-5));
    assertThat(UnitisingAlpha.of1995(300, coders)).isEqualTo(.8591, within(5e-4));
  }

  /**
   * By hand: the pairs differ over 10, 8 and 8 points, 26 in all; of 180 points 156 are gap, 6 "1",
   * 18 "2"; not paired with themselves are 156 points of gaps and 152 squares of units; expected
   * 180 (180² - 156² - 6² - 18²) / (180² - 308).
   */
  @Test
  void unitising2016_threeCoders() {
    List<List<Unit>> coders =
        List.of(
            List.of(new Unit(2, 5, "1")),
            List.of(new Unit(2, 5, "1"), new Unit(10, 20, "2")),
            List.of(new Unit(2, 5, "2"), new Unit(15, 20, "2")));
    assertThat(UnitisingAlpha.of(60, coders))
        .isEqualTo(1 - 26 / (180 * 7704 / 32092.0), within(1e-12));
  }

  @Test
  void unitising_sameUnits_isOne() {
    var units = List.of(new Unit(3, 9, "a"), new Unit(12, 20, "b"));
    assertThat(UnitisingAlpha.of(30, List.of(units, units))).isEqualTo(1);
    assertThat(UnitisingAlpha.of1995(30, List.of(units, units))).isEqualTo(1);
  }

  @Test
  void bootstrap_holdsTheValueAndIsSeeded() {
    var interval = Bootstrap.of(FORTY_BY_FIVE, r -> Alpha.of(r, Distance.ORDINAL), 500, .95, 7);
    assertThat(interval.low()).isBetween(.5, interval.value());
    assertThat(interval.high()).isBetween(interval.value(), .95);
    assertThat(Bootstrap.of(FORTY_BY_FIVE, r -> Alpha.of(r, Distance.ORDINAL), 500, .95, 7))
        .isEqualTo(interval);
  }
}
