package org.gochi.partner;

import org.jspecify.annotations.Nullable;

/**
 * One question to a model. What people said is data inside {@code material}; only {@code
 * instructions} tell the model what to do.
 *
 * @param instructions the prompt
 * @param material the dialogue and what goes with it
 * @param schema the JSON schema the answer has to follow, or null for plain text
 * @param replyTokens how long the answer may be
 * @param temperature 0 to 1
 */
public record ModelRequest(
    String instructions,
    String material,
    @Nullable Schema schema,
    int replyTokens,
    double temperature) {

  /**
   * The form of a structured answer.
   *
   * @param name what providers that want a name call it
   * @param json a JSON schema, draft 2020-12, with every property required
   */
  public record Schema(String name, String json) {}

  /** How many tokens the request has, about: see {@link Tokens}. */
  public int tokens() {
    return Tokens.about(instructions)
        + Tokens.about(material)
        + (schema == null ? 0 : Tokens.about(schema.json()));
  }
}
