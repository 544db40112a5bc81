/** Chance: surrogates, copied stretches, correction for many figures at once. */
@NullMarked
package org.gochi.induction.control;

import org.jspecify.annotations.NullMarked;
