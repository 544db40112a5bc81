/** Measures of mutual induction, their controls against chance, and agreement between coders. */
@NullMarked
package org.gochi.induction;

import org.jspecify.annotations.NullMarked;
