package org.mingbai.web;

import java.time.Duration;

/// Counts requests by the pattern of their door; it never sees an address, a token or words.
@FunctionalInterface
public interface Tally {
  void count(String method, String route, int status, Duration took);
}
