package org.mingbai.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mingbai.conversation.FrontDesk;

/// Conversations begun in the last minutes, by their form's key: a double press begins one, not
/// two.
final class Starts {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
  private final InstantSource clock;
  private volatile Instant swept;
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  private record Begun(FrontDesk.Welcome welcome, Instant at) {}

  Starts(InstantSource clock) {
    this.clock = clock;
    this.swept = clock.instant();
  }

  FrontDesk.Welcome of(String key, Supplier<FrontDesk.Welcome> begin) {
    Instant now = clock.instant();
    if (swept.plus(LONG_ENOUGH).isBefore(now)) {
      swept = now;
      begun.values().removeIf(b -> b.at().plus(LONG_ENOUGH).isBefore(now));
    }
    return begun.computeIfAbsent(key, k -> new Begun(begin.get(), now)).welcome();
  }
}
