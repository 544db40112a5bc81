/** Function words, the markers of coordination, and what is left: content. */
@NullMarked
package org.gochi.induction.words;

import org.jspecify.annotations.NullMarked;
