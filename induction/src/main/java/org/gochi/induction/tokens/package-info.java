/** Tokenisers for English and Japanese that need no dependency, and the reference tool's own. */
@NullMarked
package org.gochi.induction.tokens;

import org.jspecify.annotations.NullMarked;
