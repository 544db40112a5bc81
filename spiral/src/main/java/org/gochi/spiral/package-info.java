/** The domain: ba, socialize, externalize, combine, internalize, study. */
@NullMarked
package org.gochi.spiral;

import org.jspecify.annotations.NullMarked;
