/** Tests of the package. */
@NullMarked
package org.gochi.induction.rhythm;

import org.jspecify.annotations.NullMarked;
