package org.gochi.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dialogue cut into numbered tokens; grows by a turn at a time. Not safe for several threads. */
public final class Transcript {
  private final Tokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final Map<String, Integer> speakers = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<TokenizedTurn> turns = new ArrayList<>();
  private final Collector collector = new Collector();
  private int tokens;

  public Transcript(Tokenizer tokenizer) {
    this(tokenizer, new Vocabulary());
  }

  public Transcript(Tokenizer tokenizer, Vocabulary vocabulary) {
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
  }

  /** All turns of a dialogue. */
  public static Transcript of(Dialogue dialogue, Tokenizer tokenizer) {
    var transcript = new Transcript(tokenizer);
    dialogue.turns().forEach(transcript::add);
    return transcript;
  }

  /** Cuts and keeps the next turn. */
  public TokenizedTurn add(Turn turn) {
    return add(turn, List.of());
  }

  /** Cuts and keeps the next turn, without the tokens in some stretches. */
  public TokenizedTurn add(Turn turn, List<Span> without) {
    collector.clear();
    tokenizer.tokenize(turn.text(), collector);
    return add(collector.turn(speaker(turn.speaker()), turn.text()).without(without));
  }

  public Tokenizer tokenizer() {
    return tokenizer;
  }

  private TokenizedTurn add(TokenizedTurn turn) {
    turns.add(turn);
    tokens += turn.size();
    return turn;
  }

  private int speaker(String name) {
    Integer known = speakers.get(name);
    if (known != null) {
      return known;
    }
    int number = names.size();
    speakers.put(name, number);
    names.add(name);
    return number;
  }

  public List<TokenizedTurn> turns() {
    return turns;
  }

  public TokenizedTurn turn(int index) {
    return turns.get(index);
  }

  /** How many turns there are. */
  public int size() {
    return turns.size();
  }

  /** How many tokens there are in all turns. */
  public int tokens() {
    return tokens;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The participants in the order of their first turns; a turn's speaker is an index into it. */
  public List<String> speakers() {
    return names;
  }

  /** The same turns with others' voices or in another order, over the same vocabulary. */
  public Transcript with(List<String> newSpeakers, List<TokenizedTurn> newTurns) {
    var other = new Transcript(tokenizer, vocabulary);
    newSpeakers.forEach(other::speaker);
    newTurns.forEach(other::add);
    return other;
  }

  private final class Collector implements Tokenizer.Sink {
    private int[] forms = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void clear() {
      size = 0;
    }

    @Override
    public void token(String form, int start, int end) {
      keep(vocabulary.id(form), start, end);
    }

    @Override
    public void literal(String text, int start, int end) {
      keep(vocabulary.id(text, start, end), start, end);
    }

    private void keep(int form, int start, int end) {
      if (size == forms.length) {
        forms = Arrays.copyOf(forms, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      forms[size] = form;
      starts[size] = start;
      ends[size++] = end;
    }

    TokenizedTurn turn(int speaker, String text) {
      return new TokenizedTurn(
          speaker,
          text,
          Arrays.copyOf(forms, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size));
    }
  }
}
