/** Tests of the package. */
@NullMarked
package org.gochi.induction.tokens;

import org.jspecify.annotations.NullMarked;
