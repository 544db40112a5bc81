/**
 * Measures of mutual induction: who took up what from whom, and what neither could have said alone.
 */
@NullMarked
package org.gochi.induction;

import org.jspecify.annotations.NullMarked;
