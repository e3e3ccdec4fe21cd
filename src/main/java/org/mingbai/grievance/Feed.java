package org.mingbai.grievance;

import java.util.function.LongConsumer;

/// Tells listeners that a stream has grown, on whichever node; they then read on by sequence.
public interface Feed {
  /// Calls `wake` soon after each growth of this stream until the result is closed; `wake` must
  /// return at once.
  AutoCloseable follow(String stream, Runnable wake);

  /// The same, told the sequence (counted from 0) of the stream's last event as far as it is known.
  default AutoCloseable followTo(String stream, LongConsumer grownTo) {
    return follow(stream, () -> grownTo.accept(Long.MAX_VALUE));
  }
}
