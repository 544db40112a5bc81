/**
 * Methods as programs: moves, kinds, gaps, quote checking, the scripted partner, simulated experts.
 */
@NullMarked
package org.gochi.elicitation;

import org.jspecify.annotations.NullMarked;
