/** Telling classes apart by examples: what regular expressions cannot foresee. */
@NullMarked
package org.gochi.elicitation.learned;

import org.jspecify.annotations.NullMarked;
