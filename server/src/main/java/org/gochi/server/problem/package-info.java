/** What went wrong, told as RFC 9457 problem documents and as pages. */
@NullMarked
package org.gochi.server.problem;

import org.jspecify.annotations.NullMarked;
