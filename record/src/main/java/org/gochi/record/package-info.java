/** The append-only record, people's words apart, and the tables projected from it. */
@NullMarked
package org.gochi.record;

import org.jspecify.annotations.NullMarked;
