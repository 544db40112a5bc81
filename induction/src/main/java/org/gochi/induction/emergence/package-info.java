/**
 * What neither could have said alone: conjoint articulations and partial information decomposition.
 */
@NullMarked
package org.gochi.induction.emergence;

import org.jspecify.annotations.NullMarked;
