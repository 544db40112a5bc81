/** Who leads and who follows: coordination, uptake, recurrence, style, transfer of information. */
@NullMarked
package org.gochi.induction.direction;

import org.jspecify.annotations.NullMarked;
