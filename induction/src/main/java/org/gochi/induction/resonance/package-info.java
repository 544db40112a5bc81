/** Novelty, transience and resonance: what is new in a turn, and what of it stays. */
@NullMarked
package org.gochi.induction.resonance;

import org.jspecify.annotations.NullMarked;
