/** Server-sent events: what happens in a dialogue, and the text of replies as it comes. */
@NullMarked
package org.gochi.server.stream;

import org.jspecify.annotations.NullMarked;
