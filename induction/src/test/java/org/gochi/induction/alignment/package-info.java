/** Tests of verbal alignment. */
@NullMarked
package org.gochi.induction.alignment;

import org.jspecify.annotations.NullMarked;
