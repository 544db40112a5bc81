/** Our own export of a ba: a documented JSON file that loads back without loss. */
@NullMarked
package org.gochi.exchange.own;

import org.jspecify.annotations.NullMarked;
