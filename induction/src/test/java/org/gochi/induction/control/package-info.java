/** Tests of the package. */
@NullMarked
package org.gochi.induction.control;

import org.jspecify.annotations.NullMarked;
