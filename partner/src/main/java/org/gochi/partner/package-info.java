/** The port to language models, its adapters, and what happens when they fail. */
@NullMarked
package org.gochi.partner;

import org.jspecify.annotations.NullMarked;
