package org.gochi.exchange.json;

import org.gochi.exchange.Format;
import tools.jackson.databind.JsonNode;

/** How one source lays a conversation out in one JSON record. */
interface Shape {

  /** The format this shape belongs to. */
  Format format();

  /** Whether the record looks like this shape, by its content. */
  boolean matches(JsonNode record);

  /** Reads the record and hands on what is in it: none, one or several conversations. */
  void read(JsonNode record, Records to);
}
