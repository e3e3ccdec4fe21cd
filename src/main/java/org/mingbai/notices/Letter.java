package org.mingbai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox: to which member (or, for a complainant, to which mark), of which kind,
/// what fills its blanks (sealed where it is kept, gone once it is sent), and how often it was
/// tried. Its id follows from what it tells.
public record Letter(
    String id,
    Sort sort,
    String member,
    String blanks,
    LocalDate day,
    State state,
    int tries,
    Instant due,
    Delivery.@Nullable Trouble trouble) {
  /// What it is.
  public enum Sort {
    /// The code that proves an address.
    CODE,
    /// A red line waits.
    URGENT,
    /// There is news.
    DIGEST,
    /// The code that proves a complainant's address.
    HER_CODE,
    /// There is news for a complainant.
    HER_NEWS;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How it stands.
  public enum State {
    WAITING,
    SENT,
    /// Tried often enough: somebody must look.
    DEAD,
    /// Nobody needs it any more.
    GONE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One that is due at once.
  public static Letter fresh(String id, Sort sort, String member, String blanks, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
    return new Letter(id, sort, member, blanks, day, State.WAITING, 0, now, null);
  }

  @Override
  public String toString() {
    return "Letter[" + id + " " + state + " " + tries + "]";
  }
}
