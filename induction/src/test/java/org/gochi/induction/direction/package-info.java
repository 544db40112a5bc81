/** Tests of the package. */
@NullMarked
package org.gochi.induction.direction;

import org.jspecify.annotations.NullMarked;
