package org.mingbai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Keeps the outbox.
public interface Letters {
  /// Puts it in; false when one of this id was there already, whatever became of it.
  boolean post(Letter letter);

  /// Puts a digest in and moves what its member was told until, both or neither; false when that
  /// stood elsewhere already.
  boolean post(Letter digest, Instant from, Instant until);

  /// The letter that is due first, for one taker alone: nobody else finds it before `held`. Taking
  /// it is a try.
  Optional<Letter> take(Instant now, Instant held);

  /// It was handed over, or nobody needs it: what it said is destroyed, that it was stays.
  void settle(String id, Letter.State state);

  /// It was not taken: to be tried then.
  void later(String id, Instant due, Delivery.Trouble trouble);

  /// It was not taken, and is not tried again by itself.
  void bury(String id, Delivery.Trouble trouble);

  /// Those that wait or were buried, oldest first, without what they say.
  List<Letter> open();

  /// A buried or waiting letter is tried from now on as if it were new; false where there is none.
  boolean revive(String id, Instant now);

  /// A buried or waiting letter is let go; false where there is none.
  boolean drop(String id);

  /// Forgets letters of before that day that wait for nothing; returns how many.
  int forget(LocalDate before);
}
