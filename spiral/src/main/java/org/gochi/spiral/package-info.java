/** The one door to the domain, for page, API and terminal alike: commands in, views out. */
@NullMarked
package org.gochi.spiral;

import org.jspecify.annotations.NullMarked;
