package org.gochi.elicitation.expert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one simulated person knows, and what makes them say it. The form is described in
 * docs/dossiers.md.
 *
 * @param name the name of the file without its ending
 * @param trade what the person does
 * @param about what the dialogue is about, as the partner is told before it begins
 * @param language the language the person speaks
 * @param voices how the person talks, the strongest first
 * @param hard made to be hard
 * @param opening what the person says when first invited to talk
 * @param incidents occasions the person can tell
 * @param items what the person knows, the most central first
 */
public record Dossier(
    String name,
    String trade,
    String about,
    Language language,
    List<Voice> voices,
    boolean hard,
    Opening opening,
    List<Incident> incidents,
    List<Item> items) {
  public Dossier {
    voices = List.copyOf(voices);
    incidents = List.copyOf(incidents);
    items = List.copyOf(items);
  }

  /** Something that can be talked about: an item or an incident. */
  public sealed interface Thing permits Incident, Item {
    /** Unique in its dossier. */
    String id();

    /** Words that name it. */
    List<String> terms();

    /** Ways of saying it. */
    List<Wording> says();
  }

  /**
   * The first words.
   *
   * @param says ways of saying it
   * @param opens items that are said with it; their words are part of the opening's
   */
  public record Opening(List<Wording> says, List<String> opens) {
    public Opening {
      says = List.copyOf(says);
      opens = List.copyOf(opens);
    }
  }

  /**
   * One occasion.
   *
   * @param id unique in its dossier
   * @param terms words that name it
   * @param says ways of telling it
   * @param opens items that are said straight after the telling
   */
  public record Incident(String id, List<String> terms, List<Wording> says, List<String> opens)
      implements Thing {
    public Incident {
      terms = List.copyOf(terms);
      says = List.copyOf(says);
      opens = List.copyOf(opens);
    }
  }

  /**
   * One thing the person knows.
   *
   * @param id unique in its dossier
   * @param kind what sort of knowing it is
   * @param free said unasked
   * @param mistaken a belief that the person will correct when asked to compare
   * @param corrects the mistaken belief that this one puts right, or null
   * @param unknown something the person does not know, and says so
   * @param terms words that name it
   * @param first what is said at the first asking instead, or null: the item comes when the asker
   *     stays with it
   * @param unlock questions that bring it out; any of them does
   * @param hangsOn items and incidents that have to be said before, all of them
   * @param says ways of saying it
   */
  public record Item(
      String id,
      Kind kind,
      boolean free,
      boolean mistaken,
      @Nullable String corrects,
      boolean unknown,
      List<String> terms,
      @Nullable String first,
      List<Unlock> unlock,
      List<String> hangsOn,
      List<Wording> says)
      implements Thing {
    public Item {
      terms = List.copyOf(terms);
      unlock = List.copyOf(unlock);
      hangsOn = List.copyOf(hangsOn);
      says = List.copyOf(says);
    }

    /** Whether it counts as something known: neither mistaken nor unknown. */
    public boolean counts() {
      return !mistaken && !unknown;
    }
  }

  /**
   * A question that brings an item out.
   *
   * @param probes what may be asked for
   * @param about what it may be asked about; empty for the work as a whole
   */
  public record Unlock(Set<Probe> probes, List<String> about) {
    public Unlock {
      probes = Set.copyOf(probes);
      about = List.copyOf(about);
    }
  }

  /** The item with the given id, if there is one. */
  public Optional<Item> item(String id) {
    return items.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The incident with the given id, if there is one. */
  public Optional<Incident> incident(String id) {
    return incidents.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Incidents and items. */
  public Stream<Thing> things() {
    return Stream.concat(incidents.stream(), items.stream());
  }

  /** The items that count as known; recall is a share of these. */
  public List<Item> known() {
    return items.stream().filter(Item::counts).toList();
  }

  /** Whether every voice goes along with whoever asks, and the dossier is not made to be hard. */
  public boolean cooperative() {
    return !hard && voices.stream().allMatch(Voice::cooperative);
  }
}
