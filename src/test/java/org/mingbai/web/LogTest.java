package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// SEC-45: the log as it is configured, through its own encoder.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTest {
  private static String written(String message, Throwable fault) {
    LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    var console =
        (ConsoleAppender<ILoggingEvent>)
            logs.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    LoggingEvent event =
        new LoggingEvent(
            "x", logs.getLogger("org.mingbai.web.Gate"), Level.ERROR, message, fault, null);
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void one_event_is_one_line_whatever_it_holds() {
    String line =
        written("first\r\n2026-01-01 ERROR forged\u001b[31m \u2028 \u0085 \u202e end", null);
    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line)
        .doesNotContain("\r", "\u001b", "\u2028", "\u0085", "\u202e")
        .contains("forged");
    assertThat(line)
        .matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ERROR Gate .*");
  }

  @Test
  void a_fault_tells_where_it_was_and_never_its_words() {
    String line =
        written(
            "fault",
            new IllegalStateException("her words: 工资", new IllegalArgumentException("code 12345")));
    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line)
        .doesNotContain("工资", "12345")
        .contains("IllegalStateException", "IllegalArgumentException", "LogTest");
  }

  @Test
  void the_level_is_info_and_jetty_is_quiet() {
    // stack.md: without a logback.xml it is DEBUG
    LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    assertThat(logs.getLogger("anything").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(logs.getLogger("org.eclipse.jetty.server.Server").getEffectiveLevel())
        .isEqualTo(Level.WARN);
  }
}
