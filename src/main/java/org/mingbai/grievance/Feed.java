package org.mingbai.grievance;

/// Tells listeners that a stream has grown, on whichever node; they then read on by sequence.
public interface Feed {
  /// Calls `wake` soon after each growth of this stream until the result is closed; `wake` must return at once.
  AutoCloseable follow(String stream, Runnable wake);
}
