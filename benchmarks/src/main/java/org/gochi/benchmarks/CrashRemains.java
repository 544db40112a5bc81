package org.gochi.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.gochi.spiral.Command;
import org.gochi.spiral.Options;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaTables;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.externalize.DialogueTables;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceState;

/**
 * Looks at a home whose server was killed. After each kill the whole chain is verified and what was
 * acknowledged since the last one is looked for; before the home is left, everything ever
 * acknowledged in it is looked for again, and its tables are compared with those made anew.
 */
final class CrashRemains {
  private final Path home;
  private final List<CrashPeople.Acknowledged> before = new ArrayList<>();

  CrashRemains(Path home) {
    this.home = home;
  }

  CrashServer.Found look(CrashPeople people, boolean starting) throws Exception {
    List<CrashPeople.Acknowledged> now = List.copyOf(people.acknowledged);
    before.addAll(now);
    // A server that was killed while it started may not have made a store yet.
    boolean intact =
        !java.nio.file.Files.exists(home.resolve("gochi.db"))
            || RecordStore.verify(StoreLocation.sqlite(home)).intact();
    int half = 0;
    long lost;
    try (Workbench workbench = Workbench.open(Options.home(home))) {
      lost = now.stream().filter(each -> !there(workbench, each)).count();
      for (CrashPeople.Sent sent : people.underWay.values()) {
        half += whole(workbench, sent) ? 0 : 1;
      }
    }
    return new CrashServer.Found(1, starting ? 1 : 0, now.size(), lost, intact ? 0 : 1, half);
  }

  /** Everything of this home once more. */
  CrashServer.Found atTheEnd() throws Exception {
    long lost;
    try (Workbench workbench = Workbench.open(Options.home(home))) {
      lost = before.stream().filter(each -> !there(workbench, each)).count();
    }
    boolean intact = RecordStore.verify(StoreLocation.sqlite(home)).intact();
    return new CrashServer.Found(0, 0, 0, lost, intact ? 0 : 1, tablesAsMadeAnew() ? 0 : 1);
  }

  private static boolean there(Workbench workbench, CrashPeople.Acknowledged each) {
    try {
      String text =
          each.card()
              ? workbench.views().card(each.ba(), each.made()).statement()
              : workbench.views().utterance(each.dialogue(), each.made()).text();
      return text.equals(each.text());
    } catch (Refusal notThere) {
      return false;
    }
  }

  /** Sends again what had no answer; whether it is there exactly once and nothing hangs. */
  private static boolean whole(Workbench workbench, CrashPeople.Sent sent) {
    String dialogue = ((Command.InDialogue) sent.command()).dialogue();
    Receipt receipt = workbench.submit(sent.command(), Actor.ME, sent.clientId());
    workbench.replies().awaitQuiet(dialogue, Duration.ofSeconds(20));
    DialogueView view = workbench.views().dialogue(dialogue, Actor.ME, 5_000);
    long same =
        sent.command() instanceof Command.Say
            ? view.utterances().stream().filter(u -> u.text().equals(sent.text())).count()
            : view.cards().stream().filter(c -> c.statement().equals(sent.text())).count();
    boolean hanging =
        view.utterances().stream().anyMatch(u -> u.state() == UtteranceState.STREAMING);
    return same == 1 && !hanging && receipt.made() != null;
  }

  private boolean tablesAsMadeAnew() {
    try (RecordStore store =
        RecordStore.open(
            StoreLocation.sqlite(home),
            List.of(new BaTables(), new DialogueTables()),
            Clock.systemUTC())) {
      Map<String, List<String>> grown = store.query(CrashRemains::tables);
      store.rebuild();
      return grown.equals(store.query(CrashRemains::tables));
    }
  }

  private static Map<String, List<String>> tables(Connection connection) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'spiral%'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        tables.put(name, rows(statement, name));
      }
    }
    return tables;
  }

  private static List<String> rows(Statement statement, String table) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int c = 1; c <= columns; c++) {
          row.append(rows.getString(c)).append('\u0001');
        }
        all.add(row.toString());
      }
    }
    all.sort(null);
    return all;
  }
}
