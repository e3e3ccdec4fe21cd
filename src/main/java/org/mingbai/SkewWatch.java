package org.mingbai;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.mingbai.people.OneTimeCodes;

/// Counts how far the clocks of authenticators are from the house's (SEC-21): codes one step off
/// are taken, those further off are refused as ever, and counted so that somebody sees a clock go
/// wrong before people are locked out. It knows neither who nor which code.
final class SkewWatch implements OneTimeCodes {
  private static final int STEP_SECONDS = 30;
  private static final int FAR = 10;
  private final OneTimeCodes codes;
  private volatile Consumer<String> counting = steps -> {};

  SkewWatch(OneTimeCodes codes) {
    this.codes = codes;
  }

  /// Lets somebody count.
  void tally(Consumer<String> more) {
    counting = more;
  }

  @Override
  public String newSecret() {
    return codes.newSecret();
  }

  @Override
  public long matches(String secret, String code, Instant now) {
    long step = codes.matches(secret, code, now);
    counting.accept(step >= 0 ? steps(step, now) : further(secret, code, now));
    return step;
  }

  private static String steps(long step, Instant now) {
    return Long.toString(step - Math.floorDiv(now.getEpochSecond(), STEP_SECONDS));
  }

  /// Looked for at every distance, found or not, so that it takes the same time.
  private String further(String secret, String code, Instant now) {
    String found = "none";
    for (int off = 3; off <= FAR; off += 3) {
      Duration far = Duration.ofSeconds((long) off * STEP_SECONDS);
      long later = codes.matches(secret, code, now.plus(far));
      long earlier = codes.matches(secret, code, now.minus(far));
      long step = Math.max(later, earlier);
      found = step >= 0 ? steps(step, now) : found;
    }
    return found;
  }
}
