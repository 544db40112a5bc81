/** Induction while a talk goes on. */
@NullMarked
package org.gochi.induction.live;

import org.jspecify.annotations.NullMarked;
