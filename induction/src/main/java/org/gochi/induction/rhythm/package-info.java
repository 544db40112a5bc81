/** The course of a talk: its segments and its turning points. */
@NullMarked
package org.gochi.induction.rhythm;

import org.jspecify.annotations.NullMarked;
