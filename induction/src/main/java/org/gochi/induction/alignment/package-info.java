/** Verbal alignment: the expressions that participants come to share, and their life. */
@NullMarked
package org.gochi.induction.alignment;

import org.jspecify.annotations.NullMarked;
