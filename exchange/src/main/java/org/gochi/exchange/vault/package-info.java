/** A ba as a vault of Markdown notes that Obsidian and any editor opens. */
@NullMarked
package org.gochi.exchange.vault;

import org.jspecify.annotations.NullMarked;
