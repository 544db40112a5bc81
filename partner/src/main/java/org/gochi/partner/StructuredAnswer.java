package org.gochi.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ProposedLink;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Utterance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the structured answer of a model into proposals. Each quote is looked up in what the person
 * said, and what stands there is kept; one that was not said is dropped, and a proposal whose
 * quotes are all dropped stands on nothing: it is shown apart, never as a card.
 */
final class StructuredAnswer {
  /** More than a model notes in one answer; what a runaway adds is dropped. */
  private static final int MOST = 40;

  private static final int LONGEST_STATEMENT = 2_000;

  private StructuredAnswer() {}

  /** The answer is not of the form that was asked for. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String fault) {
      super(fault);
    }
  }

  /**
   * The proposals in the answer.
   *
   * @throws Unreadable when it is no JSON or not of the schema
   */
  static List<Proposal> read(String answer, Elicitation state, Utterance heard) throws Unreadable {
    JsonNode root = parse(answer);
    JsonNode articulations = root.isArray() ? root : root.path("articulations");
    Map<String, Utterance> said =
        state.utterances().stream()
            .filter(u -> u.speaker() == Speaker.PERSON)
            .collect(Collectors.toMap(Utterance::id, u -> u, (first, second) -> second));
    List<Kind> kinds = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    List<List<Quote>> quotes = new ArrayList<>();
    int[] place = new int[articulations.size()];
    for (int i = 0; i < articulations.size(); i++) {
      place[i] = -1;
      JsonNode node = articulations.get(i);
      String statement = node.path("statement").asString("").strip();
      Optional<Kind> kind = VocabularyWords.kind(node.path("kind").asString(""));
      if (kind.isEmpty() || statement.isEmpty() || statement.length() > LONGEST_STATEMENT) {
        continue;
      }
      if (statements.size() < MOST && !statements.contains(statement)) {
        place[i] = statements.size();
        kinds.add(kind.get());
        statements.add(statement);
        quotes.add(quotes(node.path("quotes"), said, heard));
      }
    }
    List<List<ProposedLink>> links = links(root.path("links"), place, statements.size(), state);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      proposals.add(new Proposal(kinds.get(i), statements.get(i), quotes.get(i), links.get(i)));
    }
    return proposals;
  }

  private static JsonNode parse(String answer) throws Unreadable {
    LooseJson.Found found = LooseJson.in(answer, StructuredAnswer::isOfTheForm);
    if (found.value() == null) {
      throw new Unreadable(found.fault());
    }
    return found.value();
  }

  /** The object that was asked for, or the list of articulations by itself. */
  private static boolean isOfTheForm(JsonNode node) {
    return node.isArray() ? node.path(0).has("statement") : node.path("articulations").isArray();
  }

  private static List<Quote> quotes(JsonNode nodes, Map<String, Utterance> said, Utterance heard) {
    List<Quote> found = new ArrayList<>();
    for (JsonNode node :
        nodes.isArray() ? nodes : JsonNodeFactory.instance.arrayNode().add(nodes)) {
      String text = node.isString() ? node.asString() : node.path("text").asString("");
      Utterance named = said.get(node.path("utterance").asString(""));
      List<Quote> quotes = List.of();
      if (named != null && !named.id().equals(heard.id())) {
        quotes = NearQuote.find(named, text);
      }
      if (quotes.isEmpty()) {
        quotes = NearQuote.find(heard, text);
      }
      quotes.stream().filter(q -> !found.contains(q)).forEach(found::add);
    }
    return found;
  }

  private static List<List<ProposedLink>> links(
      JsonNode nodes, int[] place, int size, Elicitation state) {
    List<List<ProposedLink>> links = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      links.add(new ArrayList<>());
    }
    for (JsonNode node : nodes) {
      Optional<ProposedLink.End> from = end(node.path("from").asString(""), place, state);
      Optional<ProposedLink.End> to = end(node.path("to").asString(""), place, state);
      Optional<Relation> relation = VocabularyWords.relation(node.path("relation").asString(""));
      if (from.isEmpty() || to.isEmpty() || relation.isEmpty() || from.equals(to)) {
        continue;
      }
      if (from.get() instanceof ProposedLink.Beside beside) {
        links.get(beside.index()).add(new ProposedLink(from.get(), relation.get(), to.get()));
      } else if (to.get() instanceof ProposedLink.Beside beside) {
        links.get(beside.index()).add(new ProposedLink(from.get(), relation.get(), to.get()));
      }
    }
    return links;
  }

  private static Optional<ProposedLink.End> end(String name, int[] place, Elicitation state) {
    String word = name.strip();
    if (word.matches("\\d{1,4}")) {
      int index = Integer.parseInt(word);
      return index < place.length && place[index] >= 0
          ? Optional.of(new ProposedLink.Beside(place[index]))
          : Optional.empty();
    }
    return state.articulations().stream()
        .filter(a -> a.id().equals(word))
        .findFirst()
        .map(a -> new ProposedLink.Known(a.id()));
  }
}
