/** Tests of the package. */
@NullMarked
package org.gochi.induction.live;

import org.jspecify.annotations.NullMarked;
