package org.mingbai.web;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/// Writes a fault into a log on one line: its classes and the nearest places, never its message,
/// which may hold a person's words (SEC-45).
public final class OneLine extends ThrowableProxyConverter {
  private static final int PLACES = 14;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      line.append(line.isEmpty() ? " | " : " caused by ").append(t.getClassName());
      StackTraceElementProxy[] places = t.getStackTraceElementProxyArray();
      for (int i = 0; i < Math.min(PLACES, places.length); i++) {
        StackTraceElement at = places[i].getStackTraceElement();
        line.append(" < ")
            .append(at.getClassName())
            .append('.')
            .append(at.getMethodName())
            .append(':')
            .append(at.getLineNumber());
      }
    }
    return line.toString();
  }
}
