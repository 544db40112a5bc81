package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceView;

/** A workbench with one ba and one dialogue, and short ways to use them in tests. */
final class Desk implements AutoCloseable {
  static final Duration LONG = Duration.ofSeconds(30);
  private static final List<String> TABLES =
      List.of(
          "spiral_ba",
          "spiral_participant",
          "spiral_dialogue",
          "spiral_text",
          "spiral_utterance",
          "spiral_branch",
          "spiral_card",
          "spiral_wording",
          "spiral_quote",
          "spiral_link",
          "spiral_suggestion",
          "spiral_change",
          "spiral_event");

  final OpenWorkbench workbench;
  final String ba;
  final String dialogue;
  private int client;

  private Desk(OpenWorkbench workbench, Language language, String partner) {
    this.workbench = workbench;
    this.ba = submit(new Command.OpenBa("Dry bearings", "How I hear one", language)).ba();
    this.dialogue =
        Objects.requireNonNull(
            submit(new Command.OpenDialogue(ba, "", language, partner)).dialogue());
    quiet();
  }

  static Desk open(Options options, Language language, String partner) {
    return new Desk((OpenWorkbench) Workbench.open(options.withSample(false)), language, partner);
  }

  static Desk open(Options options) {
    return open(options, Language.EN, Workbench.SCRIPTED);
  }

  Receipt submit(Command command) {
    return submit(command, Actor.ME);
  }

  Receipt submit(Command command, Actor actor) {
    return workbench.submit(command, actor, "test " + client++);
  }

  /** Says something and waits for everything that comes of it; the utterance's id. */
  String say(String text) {
    String id = Objects.requireNonNull(submit(new Command.Say(dialogue, text)).made());
    quiet();
    return id;
  }

  void quiet() {
    assertThat(workbench.replies().awaitQuiet(dialogue, LONG)).isTrue();
  }

  DialogueView view() {
    return workbench.views().dialogue(dialogue, Actor.ME, 100);
  }

  List<String> path() {
    return view().utterances().stream().map(UtteranceView::id).toList();
  }

  CardView card(int index) {
    return view().cards().get(index);
  }

  /** Every row of every table, for comparing. */
  Map<String, List<String>> tables() {
    return workbench
        .store()
        .query(
            connection -> {
              Map<String, List<String>> tables = new LinkedHashMap<>();
              for (String table : TABLES) {
                List<String> rows =
                    new ArrayList<>(Sql.all(connection, "SELECT * FROM " + table, Desk::row));
                rows.sort(null);
                tables.put(table, rows);
              }
              return tables;
            });
  }

  private static String row(ResultSet row) throws java.sql.SQLException {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      all.append(row.getString(i)).append('|');
    }
    return all.toString();
  }

  @Override
  public void close() {
    workbench.close();
  }
}
