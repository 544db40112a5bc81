/** One adapter a protocol, all meeting the same contract. */
@NullMarked
package org.gochi.partner.adapter;

import org.jspecify.annotations.NullMarked;
