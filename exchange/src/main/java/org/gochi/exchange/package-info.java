/** Readers and writers of other people's formats. */
@NullMarked
package org.gochi.exchange;

import org.jspecify.annotations.NullMarked;
