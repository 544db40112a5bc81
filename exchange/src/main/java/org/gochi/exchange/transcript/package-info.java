/** Readers of transcripts that are lines of text: tables, subtitles, and names with words. */
@NullMarked
package org.gochi.exchange.transcript;

import org.jspecify.annotations.NullMarked;
