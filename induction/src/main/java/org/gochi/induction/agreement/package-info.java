/** Agreement between coders. */
@NullMarked
package org.gochi.induction.agreement;

import org.jspecify.annotations.NullMarked;
