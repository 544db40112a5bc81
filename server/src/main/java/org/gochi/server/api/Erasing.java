package org.gochi.server.api;

/** Why words are erased; the reason is kept, the words are not. */
record Erasing(String reason) {}
