package org.mingbai.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Work;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Receipts;

/// Remembers which act each key led to. Key and body are blinded: who holds the database alone
/// cannot try words on it.
final class Repeats {
  private static final int DAYS_KEPT = 8;

  private final Receipts receipts;

  Repeats(Receipts receipts) {
    this.receipts = receipts;
  }

  /// An act's key and body as kept.
  record Blinded(byte[] key, byte[] body) {}

  /// Where the act that had this key wrote first, or that it had another body.
  record Before(boolean sameBody, String stream, long sequence) {}

  /// What the writer found when it came to an act; what is then told to the caller is read off its
  /// thread.
  sealed interface Found {
    /// Written just now.
    record Written() implements Found {}

    /// The act's key led somewhere before.
    record Known(Before before) implements Found {}

    /// The stream had grown in the meantime.
    record Late() implements Found {}
  }

  Blinded blinded(Once once) {
    return new Blinded(
        receipts.blind("once|" + once.key()), receipts.blind("body|" + once.bodyHash()));
  }

  Optional<Before> sought(Work work, Blinded once) {
    return work.one(
        (r, c) ->
            new Before(Arrays.equals(r.getBytes(1), once.body()), r.getString(2), r.getLong(3)),
        "select body, stream, sequence from once where key = ?",
        once.key());
  }

  Found lateOrKnown(Work work, @Nullable Blinded once) {
    return once == null
        ? new Found.Late()
        : sought(work, once).<Found>map(Found.Known::new).orElseGet(Found.Late::new);
  }

  /// True when the key was new and now leads to this draft.
  boolean claim(Work work, Blinded once, Streams.Draft draft) throws SQLException {
    int made =
        work.change(
            "insert into once (key, body, stream, sequence, day) values (?, ?, ?, ?, ?)"
                + " on conflict (key) do nothing",
            once.key(),
            once.body(),
            draft.stream(),
            draft.before().length(),
            draft.day());
    return made == 1;
  }

  /// Forgets keys of acts from before the week that ends on this day.
  static int forget(Work work, LocalDate day) throws SQLException {
    return work.change("delete from once where day < ?", day.minusDays(DAYS_KEPT).toString());
  }
}
