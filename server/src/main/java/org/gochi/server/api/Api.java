package org.gochi.server.api;

/** Where the API begins. */
final class Api {
  static final String V1 = "/api/v1";

  private Api() {}
}
