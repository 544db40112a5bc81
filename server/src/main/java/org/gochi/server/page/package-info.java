/** The pages a person sees: controllers, templates, words of the interface. */
@NullMarked
package org.gochi.server.page;

import org.jspecify.annotations.NullMarked;
