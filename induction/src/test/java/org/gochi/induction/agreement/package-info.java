/** Tests of the package. */
@NullMarked
package org.gochi.induction.agreement;

import org.jspecify.annotations.NullMarked;
