/** Readers of chat exports that are JSON: an array, one object, or one record a line. */
@NullMarked
package org.gochi.exchange.json;

import org.jspecify.annotations.NullMarked;
