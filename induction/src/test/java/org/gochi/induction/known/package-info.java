/** Tests of the package. */
@NullMarked
package org.gochi.induction.known;

import org.jspecify.annotations.NullMarked;
