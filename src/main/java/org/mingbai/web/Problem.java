package org.mingbai.web;

import java.util.Locale;

/// Everything the server refuses or fails at, by a stable name; words are in the phrasebook under
/// `web.problem.…` and `web.hint.…`.
public enum Problem {
  BAD_REQUEST(400),
  BAD_JSON(400),
  BAD_FIELD(400),
  BAD_TEXT(400),
  UNKNOWN_SITE(400),
  NO_KEY(400),
  NO_TOKEN(401),
  FORBIDDEN(403),
  FOREIGN_ORIGIN(403),
  STALE_FORM(403),
  NOT_FOUND(404),
  UNKNOWN_CODE(404),
  METHOD(405),
  TOO_SLOW(408),
  KEY_TAKEN(409),
  TOO_LARGE(413),
  FILE_TOO_LARGE(413),
  ADDRESS_TOO_LONG(414),
  BAD_TYPE(415),
  WRONG_HOUSE(421),
  TOO_MANY(429),
  HEADERS_TOO_LARGE(431),
  FAULT(500),
  BUSY(503),
  STORE_AWAY(503);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String type() {
    return "urn:mingbai:problem:" + key();
  }

  static Problem of(int status) {
    for (Problem p : values()) {
      if (p.status == status) {
        return p;
      }
    }
    return status >= 500 ? FAULT : BAD_REQUEST;
  }
}
