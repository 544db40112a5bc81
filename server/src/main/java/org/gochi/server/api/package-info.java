/** The HTTP API under /api/v1: every command and view of the workbench as a resource. */
@NullMarked
package org.gochi.server.api;

import org.jspecify.annotations.NullMarked;
