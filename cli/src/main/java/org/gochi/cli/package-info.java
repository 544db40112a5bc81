/** The command gochi. */
@NullMarked
package org.gochi.cli;

import org.jspecify.annotations.NullMarked;
