package org.mingbai;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import org.slf4j.LoggerFactory;

/// Hears every line of the security log from now on.
final class SecurityEar {
  private SecurityEar() {}

  static void into(Collection<String> lines) {
    LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    AppenderBase<ILoggingEvent> listener =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
          }
        };
    listener.setContext(logs);
    listener.start();
    logs.getLogger("org.mingbai.security").addAppender(listener);
  }
}
