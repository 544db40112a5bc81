/** Pages, HTTP API, streams and security. */
@NullMarked
package org.gochi.server;

import org.jspecify.annotations.NullMarked;
