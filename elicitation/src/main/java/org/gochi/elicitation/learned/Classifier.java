package org.gochi.elicitation.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Tells classes apart by the words of examples: multinomial logistic regression over words weighed
 * by rarity, learned by AdaGrad (Duchi, Hazan and Singer 2011).
 *
 * <p>The same examples give the same classifier, on any machine. Learning takes time in proportion
 * to examples, their words and classes: about half a second for 4 000 short sentences and 27
 * classes. What is not among the examples' words is passed over.
 *
 * @param <L> the classes
 */
public final class Classifier<L> {
  private static final int ROUNDS = 15;
  private static final double RATE = 0.3;
  private static final double RIDGE = 1e-3;
  private static final double MARK = 0.3;
  private static final long SEED = 1;

  private final List<L> labels;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> marks = new HashMap<>();
  private final double[] rarity;
  private final double[][] weights;

  /** What an example holds, as indexes into the weights, and how much of each. */
  private static final class Row {
    final int[] features;
    final double[] values;

    Row(int[] features, double[] values) {
      this.features = features;
      this.values = values;
    }
  }

  private Classifier(Collection<Example<L>> examples) {
    Set<L> all = new LinkedHashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> allMarks = new TreeSet<>();
    for (Example<L> example : examples) {
      all.add(example.label());
      example.words().forEach(word -> counts.merge(word, 1, Integer::sum));
      allMarks.addAll(example.marks());
    }
    labels = List.copyOf(all);
    rarity = new double[counts.size()];
    for (String word : new TreeSet<>(counts.keySet())) {
      rarity[words.size()] =
          StrictMath.log(1 + examples.size() / (double) counts.getOrDefault(word, 1));
      words.put(word, words.size());
    }
    allMarks.forEach(mark -> marks.put(mark, words.size() + marks.size()));
    weights = new double[words.size() + marks.size()][labels.size()];
  }

  /**
   * Learns from examples.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static <L> Classifier<L> of(Collection<Example<L>> examples) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("nothing to learn from");
    }
    Classifier<L> classifier = new Classifier<>(examples);
    classifier.learn(examples);
    return classifier;
  }

  private void learn(Collection<Example<L>> examples) {
    Map<L, Integer> index = new HashMap<>();
    labels.forEach(label -> index.put(label, index.size()));
    List<Row> rows = new ArrayList<>();
    List<Integer> truths = new ArrayList<>();
    for (Example<L> example : examples) {
      rows.add(row(example.words(), example.marks()));
      truths.add(index.getOrDefault(example.label(), 0));
    }
    double[][] squares = new double[weights.length][labels.size()];
    for (double[] each : squares) {
      Arrays.fill(each, 1e-6);
    }
    int[] order = new int[rows.size()];
    Arrays.setAll(order, i -> i);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (int each : order) {
        step(rows.get(each), truths.get(each), squares);
      }
    }
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void step(Row row, int truth, double[][] squares) {
    double[] wrong = shares(row);
    wrong[truth] -= 1;
    for (int f = 0; f < row.features.length; f++) {
      double[] weight = weights[row.features[f]];
      double[] square = squares[row.features[f]];
      double value = row.values[f];
      for (int l = 0; l < weight.length; l++) {
        double gradient = value * wrong[l] + RIDGE * weight[l];
        square[l] += gradient * gradient;
        weight[l] -= RATE * gradient / Math.sqrt(square[l]);
      }
    }
  }

  private double[] shares(Row row) {
    double[] shares = new double[labels.size()];
    for (int f = 0; f < row.features.length; f++) {
      double[] weight = weights[row.features[f]];
      double value = row.values[f];
      for (int l = 0; l < shares.length; l++) {
        shares[l] += value * weight[l];
      }
    }
    double most = Arrays.stream(shares).max().orElse(0);
    double sum = 0;
    for (int l = 0; l < shares.length; l++) {
      shares[l] = StrictMath.exp(shares[l] - most);
      sum += shares[l];
    }
    for (int l = 0; l < shares.length; l++) {
      shares[l] /= sum;
    }
    return shares;
  }

  private Row row(Set<String> of, Set<String> with) {
    int[] known = of.stream().filter(words::containsKey).mapToInt(w -> at(words, w)).toArray();
    Arrays.sort(known);
    int[] marked = with.stream().filter(marks::containsKey).mapToInt(m -> at(marks, m)).toArray();
    Arrays.sort(marked);
    double length = 0;
    for (int word : known) {
      length += rarity[word] * rarity[word];
    }
    int[] features = Arrays.copyOf(known, known.length + marked.length);
    double[] values = new double[features.length];
    for (int i = 0; i < known.length; i++) {
      values[i] = rarity[known[i]] / Math.sqrt(length);
    }
    for (int i = 0; i < marked.length; i++) {
      features[known.length + i] = marked[i];
      values[known.length + i] = MARK;
    }
    return new Row(features, values);
  }

  private static int at(Map<String, Integer> places, String name) {
    return places.getOrDefault(name, -1);
  }

  /**
   * How likely each class is.
   *
   * @return shares that sum to 1, by class; all alike when nothing of it is known
   */
  public Map<L, Double> shares(Set<String> of, Set<String> with) {
    double[] shares = shares(row(of, with));
    Map<L, Double> byLabel = new LinkedHashMap<>();
    for (int l = 0; l < shares.length; l++) {
      byLabel.put(labels.get(l), shares[l]);
    }
    return byLabel;
  }
}
