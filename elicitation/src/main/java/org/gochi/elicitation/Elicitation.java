package org.gochi.elicitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.policy.Course;
import org.gochi.elicitation.policy.Missing;
import org.gochi.elicitation.policy.Proposing;
import org.gochi.elicitation.policy.Wished;

/**
 * The state of one dialogue, folded in order: what was said, what is known, what is missing, and
 * what to ask next.
 *
 * <p>Not thread-safe. {@link #hear}, {@link #know} and {@link #choose} cost no more in a long
 * dialogue than in a short one. The same calls in the same order give the same state.
 */
public final class Elicitation {
  private final Setting setting;
  private final List<Utterance> utterances = new ArrayList<>();
  private final Map<String, Articulation> articulations = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Authorship authorship = new Authorship();
  private final ContaminationLedger ledger = new ContaminationLedger();
  private final Course course;
  private final Policy policy;
  private Wish wish = Wish.NONE;

  private Elicitation(Setting setting, Policy policy) {
    this.setting = setting;
    this.course = new Course(setting);
    this.policy = policy;
  }

  /** A dialogue in which nothing has been said. */
  public static Elicitation begin(Setting setting) {
    return new Elicitation(setting, Policy.standard());
  }

  /** A dialogue in which nothing has been said, led by another policy than the standard one. */
  public static Elicitation begin(Setting setting, Policy policy) {
    return new Elicitation(setting, policy);
  }

  /** Takes the next utterance of the current branch, the person's or the partner's. */
  public void hear(Utterance utterance) {
    utterances.add(utterance);
    authorship.hear(utterance);
    ledger.hear(utterance);
    course.hear(utterance);
  }

  /** Takes a new articulation, or a known one in its new form. */
  public void know(Articulation articulation) {
    articulations.put(articulation.id(), articulation);
    course.know(articulation);
  }

  /** Takes a link between two articulations. */
  public void link(Link link) {
    links.put(link.id(), link);
  }

  /** Forgets the link with the given id, if there is one. */
  public void unlink(String id) {
    links.remove(id);
  }

  /** What the person asks of the next move; holds until another wish. */
  public void wish(Wish wish) {
    this.wish = wish;
  }

  /** The next move. Changes nothing: it is made when its utterance is heard. */
  public Choice choose() {
    return choose(policy);
  }

  /** The next move by another policy than the dialogue's own. Changes nothing. */
  public Choice choose(Policy policy) {
    return Wished.choose(course, policy, wish);
  }

  /** What is known to be missing, most telling first. */
  public List<Gap> gaps() {
    return Missing.of(course);
  }

  /** How much has come out. */
  public Yield yields() {
    return course.yields();
  }

  /** A short summary to come back to, in the given language. */
  public WhereWeWere whereWeWere(Language in) {
    return Recollection.of(this, in);
  }

  /** Where and about what the dialogue is held. */
  public Setting setting() {
    return setting;
  }

  /** The language the partner speaks now: the one the person last spoke. */
  public Language language() {
    return course.language();
  }

  /** Every utterance heard, in order; a view that cannot be changed. */
  public List<Utterance> utterances() {
    return Collections.unmodifiableList(utterances);
  }

  /** Every articulation known, in the order they came; a view that cannot be changed. */
  public Collection<Articulation> articulations() {
    return Collections.unmodifiableCollection(articulations.values());
  }

  /** Every link known; a view that cannot be changed. */
  public Collection<Link> links() {
    return Collections.unmodifiableCollection(links.values());
  }

  /** Whose words a statement is made of, by what has been heard. */
  public Authorship authorship() {
    return authorship;
  }

  /** Who said each term first, by what has been heard. */
  public ContaminationLedger ledger() {
    return ledger;
  }

  List<Proposal> proposals(Utterance heard) {
    return Proposing.of(course, heard);
  }
}
