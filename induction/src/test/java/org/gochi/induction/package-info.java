/** Tests of the measures. */
@NullMarked
package org.gochi.induction;

import org.jspecify.annotations.NullMarked;
