/** Figures: JMH, load, crash, and comparison with the reference tools. */
@NullMarked
package org.gochi.benchmarks;

import org.jspecify.annotations.NullMarked;
