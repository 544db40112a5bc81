/** Tests of the package. */
@NullMarked
package org.gochi.induction.resonance;

import org.jspecify.annotations.NullMarked;
