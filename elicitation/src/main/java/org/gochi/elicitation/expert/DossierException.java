package org.gochi.elicitation.expert;

import java.io.Serial;

/** A dossier that cannot be read; the message names the file, the line and the field. */
public final class DossierException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DossierException(String message) {
    super(message);
  }
}
