/** Tests of the package. */
@NullMarked
package org.gochi.induction.emergence;

import org.jspecify.annotations.NullMarked;
