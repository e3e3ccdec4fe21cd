package org.mingbai.knowledge;

/// Reads the words of a file that an author of sheets brings, such as a law in Word or PDF.
public interface Papers {
  /// Whatever the name ends with, the content decides; throws [UnreadablePaper] where no words
  /// come.
  Paper read(byte[] file, String name);
}
