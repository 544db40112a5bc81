package org.gochi.server;

import java.net.BindException;
import java.net.UnknownHostException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The server cannot start; says what happened, what is safe, what to do next. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final String key;
  private final transient List<String> arguments;

  ServerException(String key, String... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /**
   * The failure to listen at an address and port, where that is what happened; else what it was.
   */
  static RuntimeException cannotListen(RuntimeException failure, ServerOptions options) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return new ServerException("address-unusable", options.host());
      }
      if (cause instanceof BindException) {
        // Java tells the operating system's reasons apart by these words only.
        String reason = String.valueOf(cause.getMessage());
        return reason.contains("assign")
            ? new ServerException("address-unusable", options.host())
            : new ServerException(
                reason.contains("ermission") ? "port-forbidden" : "port-in-use",
                Integer.toString(options.port()));
      }
    }
    return failure;
  }

  /** A stable word for programs, such as {@code port-in-use}. */
  public String code() {
    return key;
  }

  public String what(Locale locale) {
    return sentence("what", locale);
  }

  public String safe(Locale locale) {
    return sentence("safe", locale);
  }

  public String next(Locale locale) {
    return sentence("next", locale);
  }

  private String sentence(String part, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.gochi.server.starting", locale, NO_FALLBACK);
    return new MessageFormat(words.getString(key + "." + part), locale).format(arguments.toArray());
  }
}
