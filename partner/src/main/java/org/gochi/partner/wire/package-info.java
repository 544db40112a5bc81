/**
 * What happens on the connection to a provider: addresses, signs of life, and how a stream ends.
 */
@NullMarked
package org.gochi.partner.wire;

import org.jspecify.annotations.NullMarked;
