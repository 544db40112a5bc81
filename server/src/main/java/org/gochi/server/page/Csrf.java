package org.gochi.server.page;

/** The token that proves a form came from one of our pages: as a field and as a header. */
public record Csrf(String field, String header, String value) {}
