/** Replays what people said to a partner, so that its mistakes can be counted. */
@NullMarked
package org.gochi.elicitation.replay;

import org.jspecify.annotations.NullMarked;
