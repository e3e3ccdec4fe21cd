package org.mingbai.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happened at the staff door, without a word, name or code (SEC-46).
public final class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.mingbai.security");

  private SecurityLog() {}

  /// `member` is an id, or `unknown`; `detail` is one of our own words, a number, or the id of who
  /// did it to her.
  public static void event(String what, String member, Object detail) {
    LOG.info("event={} member={} detail={}", what, member, detail);
  }

  public static void event(String what, String member) {
    event(what, member, "-");
  }
}
