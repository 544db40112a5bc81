package org.gochi.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The program's log: warnings and errors on standard error, found by the logging library itself.
 * Standard output belongs to what commands answer. People's words are never logged. In code, not a
 * file: a file takes a tenth of a second to read at each start.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder pattern = new PatternLayoutEncoder();
    pattern.setContext(context);
    pattern.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} %msg%n");
    pattern.start();
    ConsoleAppender<ILoggingEvent> log = new ConsoleAppender<>();
    log.setContext(context);
    log.setTarget("System.err");
    log.setEncoder(pattern);
    log.start();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(log);
    // Refusing to start is told in sentences by whoever started; a closed connection is no news.
    context.getLogger("org.springframework").setLevel(Level.ERROR);
    context.getLogger("org.springframework.boot").setLevel(Level.OFF);
    context.getLogger("org.apache").setLevel(Level.ERROR);
    context.getLogger("org.apache.catalina.core.StandardService").setLevel(Level.OFF);
    context.getLogger("org.apache.catalina.util.LifecycleBase").setLevel(Level.OFF);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Brings what libraries log by java.util.logging to the same place. */
  static void bridge() {
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
    Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
  }
}
