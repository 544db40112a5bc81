package org.gochi.server.api;

import org.gochi.spiral.Command;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;

/**
 * Who submits a command, and the client id that makes a repeat of it harmless.
 *
 * @param actor whom the command is recorded for
 * @param clientId from the header Idempotency-Key; made here where the client sent none
 */
public record Acting(Actor actor, String clientId) {
  /** The header that carries the client id. */
  public static final String HEADER = "Idempotency-Key";

  /** Carries the command out for this actor, under this id. */
  Receipt submit(Workbench workbench, Command command) {
    return workbench.submit(command, actor, clientId);
  }
}
