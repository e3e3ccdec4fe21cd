package org.mingbai.grievance;

/// Seals a person's words: one data key a stream, wrapped by a master key outside the database.
/// Broken seals are faults (they throw).
public interface Seals {
  /// A fresh data key, wrapped; kept beside its stream. Destroying it erases the stream.
  byte[] freshKey();

  /// AES-256-GCM under the stream's key, bound to `context` (table|stream|sequence|version).
  byte[] seal(byte[] wrappedKey, String context, byte[] plain);

  byte[] open(byte[] wrappedKey, String context, byte[] sealed);
}
