package org.gochi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gochi.elicitation.Kind;
import org.gochi.spiral.Command;
import org.gochi.spiral.Workbench;
import tools.jackson.databind.JsonNode;

/** People who talk and make cards until the server is gone, and what they were told till then. */
final class CrashPeople {
  /** What was acknowledged: an utterance, or a card. */
  record Acknowledged(String ba, String dialogue, String made, String text, boolean card) {}

  /** What was on its way when the server was killed, and may be there or not. */
  record Sent(String clientId, Command command, String text) {}

  final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  final Map<String, Sent> underWay = new ConcurrentHashMap<>();

  /** Talks until there is nobody to talk to. */
  void talk(URI address, String token, String who) {
    try (Client client = new Client(address, token)) {
      String dialogue = client.dialogue(Workbench.SCRIPTED);
      for (int i = 0; ; i++) {
        String text = "When the hum goes dull I stop, unless it is cold. 音が鈍る。 " + who + "-" + i;
        String said = say(client, who, dialogue, text, i);
        if (i % 3 == 0) {
          card(client, who, dialogue, said, i);
        }
      }
    } catch (IOException killed) {
      // what was under way stays noted
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String say(Client client, String who, String dialogue, String text, int i)
      throws IOException, InterruptedException {
    String clientId = "say-" + who + "-" + i;
    underWay.put(who, new Sent(clientId, new Command.Say(dialogue, text), text));
    JsonNode receipt = client.say(dialogue, text, clientId);
    return acknowledge(who, receipt, dialogue, text, false);
  }

  private void card(Client client, String who, String dialogue, String said, int i)
      throws IOException, InterruptedException {
    String clientId = "card-" + who + "-" + i;
    String statement = "A dull hum: stop. " + who + "-" + i;
    Command.Span span = new Command.Span(said, 0, 23);
    underWay.put(
        who,
        new Sent(
            clientId,
            new Command.AddCard(dialogue, Kind.CUE, statement, List.of(span)),
            statement));
    JsonNode receipt =
        client.post(
            "/dialogues/" + dialogue + "/cards",
            Map.of("kind", Kind.CUE.word(), "statement", statement, "spans", List.of(span)),
            clientId);
    acknowledge(who, receipt, dialogue, statement, true);
  }

  private String acknowledge(
      String who, JsonNode receipt, String dialogue, String text, boolean card) {
    String made = receipt.get("made").asString();
    underWay.remove(who);
    acknowledged.add(new Acknowledged(receipt.get("ba").asString(), dialogue, made, text, card));
    return made;
  }
}
