/** Who may do what: host and origin checks, sessions, tokens, passwords. */
@NullMarked
package org.gochi.server.security;

import org.jspecify.annotations.NullMarked;
