/** Opens archives without trusting them. */
@NullMarked
package org.gochi.exchange.archive;

import org.jspecify.annotations.NullMarked;
