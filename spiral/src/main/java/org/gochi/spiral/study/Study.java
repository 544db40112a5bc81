package org.gochi.spiral.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gochi.exchange.Conversation;
import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Conversations;
import org.gochi.exchange.Finding;
import org.gochi.exchange.Format;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.Tokenizer;
import org.gochi.induction.control.DialoguePool;
import org.gochi.induction.tokens.Tokenizers;

/**
 * Reads conversations, measures each on one of several threads, and hands the results on in the
 * order of the input: the same input, options and seed give the same output, whatever the number of
 * threads.
 *
 * <p>The reading thread waits when enough is under way, by number and by characters, so that memory
 * does not grow with the corpus and a few huge dialogues do not meet in it.
 */
public final class Study {
  /** Dialogues under way for each thread. */
  private static final int AHEAD = 32;

  /** Dialogues held back at first, from which strangers are drawn. */
  private static final int STRANGERS = 40;

  /**
   * Pseudo-dyads cost forty times the rest: in a large corpus the first dialogues and then one in
   * so many are held against strangers, and the pooled figures say on how many they rest.
   */
  private static final int STRANGE_FIRST = 500;

  private static final int STRANGE_EVERY = 64;

  /** With fewer there is hardly a stranger to draw. */
  private static final int FEWEST_STRANGERS = 3;

  /** Characters held back at first. */
  private static final long MOST_STRANGE = 1 << 20;

  /** Characters under way in all. */
  private static final long MOST_CHARACTERS = 24L << 20;

  private record Waiting(Future<Studied> future, long characters) {}

  private final StudyOptions options;
  private final List<? extends StudyOutput> outputs;
  private final Consumer<Progress> progress;
  private final Analyzer plain;
  private final Analyzer table;
  private Analyzer plainAmongStrangers;
  private Analyzer tableAmongStrangers;
  private final List<Conversation> held = new ArrayList<>();
  private boolean holding;
  private long heldCharacters;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Corpus corpus;
  private final Reading reading = new Reading();
  private long characters;
  private long number;

  /**
   * How far a study is.
   *
   * @param dialogues measured so far
   * @param tokens in them
   */
  public record Progress(long dialogues, long tokens) {}

  /**
   * A study, used once.
   *
   * @param outputs what takes the results
   * @param progress told after each dialogue
   */
  public Study(
      StudyOptions options, List<? extends StudyOutput> outputs, Consumer<Progress> progress) {
    this.options = options;
    this.corpus = new Corpus(options.seed());
    this.outputs = List.copyOf(outputs);
    this.progress = progress;
    AnalysisOptions base =
        (options.compatible() ? AnalysisOptions.dialign() : AnalysisOptions.defaults())
            .withSurrogates(options.surrogates())
            .withSeed(options.seed());
    this.plain =
        new Analyzer(
            options.compatible()
                ? base
                : base.withTokenizer(Tokenizers.unicode(true, new JapaneseWords())));
    // A table for the reference tool is already cut into tokens, and keeps its capitals.
    this.holding = options.surrogates() > 0;
    this.table = new Analyzer(options.compatible() ? base : base.withTokenizer(withoutEmpty()));
    this.plainAmongStrangers = plain;
    this.tableAmongStrangers = table;
  }

  private static Tokenizer withoutEmpty() {
    Tokenizer reference = Tokenizers.dialign();
    return (text, sink) ->
        reference.tokenize(
            text,
            (form, start, end) -> {
              if (!form.isEmpty()) {
                sink.token(form, start, end);
              }
            });
  }

  /**
   * Reads and measures everything.
   *
   * @param input hands conversations to a reader, such as {@code c -> c.read(path)}
   * @return what was read and what was skipped
   * @throws IOException when an output cannot be written
   */
  public Reading run(Consumer<Conversations> input) throws IOException {
    try (ExecutorService workers =
        Executors.newFixedThreadPool(
            options.threads(), Thread.ofPlatform().daemon().name("study-", 1).factory())) {
      try {
        input.accept(new Conversations(options.format(), options.limits(), new Feed(workers)));
        release(workers);
        while (!waiting.isEmpty()) {
          deliver();
        }
      } catch (UncheckedIOException e) {
        workers.shutdownNow();
        throw e.getCause();
      } catch (RuntimeException | Error e) {
        workers.shutdownNow();
        throw e;
      }
    }
    for (StudyOutput output : outputs) {
      output.end(corpus, reading);
    }
    return reading;
  }

  /**
   * Ends the holding back: the dialogues held become the strangers of pseudo-dyads, for themselves
   * and all that follow. Which they are depends on the input's order only, so that a stream can be
   * read once and the figures can be reproduced.
   */
  private void release(ExecutorService workers) {
    if (!holding) {
      return;
    }
    holding = false;
    if (held.size() >= FEWEST_STRANGERS) {
      DialoguePool strangers = new DialoguePool(STRANGERS, options.seed());
      held.forEach(c -> strangers.offer(Preparation.dialogue(c)));
      plainAmongStrangers = plain.withPool(strangers);
      tableAmongStrangers = table.withPool(strangers);
    }
    held.forEach(c -> submit(workers, c));
    held.clear();
  }

  private void submit(ExecutorService workers, Conversation conversation) {
    long size = size(conversation);
    while (!waiting.isEmpty()
        && (waiting.size() >= AHEAD * options.threads() || characters + size > MOST_CHARACTERS)) {
      deliver();
    }
    long place = ++number;
    characters += size;
    boolean strange = place <= STRANGE_FIRST || place % STRANGE_EVERY == 0;
    Analyzer analyzer =
        conversation.format() == Format.DIALIGN
            ? strange ? tableAmongStrangers : table
            : strange ? plainAmongStrangers : plain;
    waiting.add(new Waiting(workers.submit(() -> study(place, conversation, analyzer)), size));
  }

  private static long size(Conversation conversation) {
    long size = 0;
    for (org.gochi.exchange.Turn turn : conversation.turns()) {
      size += turn.text().length();
    }
    return size;
  }

  private Studied study(long place, Conversation conversation, Analyzer analyzer) {
    return new Studied(
        place,
        conversation,
        Preparation.language(conversation),
        Preparation.roles(conversation, options.roles()),
        analyzer.analyze(Preparation.dialogue(conversation)));
  }

  private void deliver() {
    Waiting head = waiting.remove();
    characters -= head.characters();
    try {
      Studied studied = head.future().get();
      corpus.add(studied);
      for (StudyOutput output : outputs) {
        output.dialogue(studied);
      }
      progress.accept(new Progress(corpus.dialogues(), corpus.tokens()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the study was interrupted", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the readers bring what they find. */
  private final class Feed implements ConversationSink {
    private final ExecutorService workers;

    Feed(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void conversation(Conversation conversation) {
      reading.add(conversation);
      if (holding) {
        held.add(conversation);
        heldCharacters += size(conversation);
        if (held.size() == STRANGERS || heldCharacters > MOST_STRANGE) {
          release(workers);
        }
        return;
      }
      submit(workers, conversation);
    }

    @Override
    public void finding(Finding finding) {
      reading.add(finding);
    }
  }
}
