package org.gochi.induction;

import java.util.List;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.resonance.Resonance;
import org.gochi.induction.rhythm.Rhythm;

/**
 * Everything measured in one dialogue.
 *
 * @param id the dialogue's
 * @param turns how many
 * @param tokens in all turns
 * @param copied share of the tokens in quoted, pasted or code stretches, which all measures but
 *     alignment leave out, 0 to 1
 * @param alignment expressions that came to be shared
 * @param resonance what was new and stayed
 * @param direction who led and who followed
 * @param mutual whether induction went both ways
 * @param conjoint what neither could have said alone
 * @param rhythm segments and turning points
 * @param controls the figures against chance
 */
public record DialogueAnalysis(
    String id,
    int turns,
    int tokens,
    double copied,
    Alignment alignment,
    Resonance resonance,
    Direction direction,
    Mutual mutual,
    List<Conjoint> conjoint,
    Rhythm rhythm,
    List<Controlled> controls) {}
