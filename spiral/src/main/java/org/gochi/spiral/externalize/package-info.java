/** Tacit to explicit: dialogues, replies, articulations, links, verdicts, and their undoing. */
@NullMarked
package org.gochi.spiral.externalize;

import org.jspecify.annotations.NullMarked;
