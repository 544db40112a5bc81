/** Reads what a person says: sentences, terms and the signs that tell what sort of answer it is. */
@NullMarked
package org.gochi.elicitation.reading;

import org.jspecify.annotations.NullMarked;
