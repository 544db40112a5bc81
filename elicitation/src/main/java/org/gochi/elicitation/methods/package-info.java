/**
 * Published ways of drawing out knowledge, as programs: resources that name their steps, probes and
 * source.
 */
@NullMarked
package org.gochi.elicitation.methods;

import org.jspecify.annotations.NullMarked;
