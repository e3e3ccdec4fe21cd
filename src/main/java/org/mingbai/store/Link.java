package org.mingbai.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// One event as kept: sealed, and carrying the hash of the one before.
record Link(long sequence, String day, String type, byte[] payload, byte[] previous, byte[] hash) {
  /// What the first event of a stream carries.
  private static final byte[] NONE = new byte[32];

  static byte[] none() {
    return NONE.clone();
  }

  static Link after(byte[] previous, String stream, long sequence, Words words) {
    return new Link(
        sequence,
        words.day(),
        words.type(),
        words.payload(),
        previous,
        hash(previous, stream, sequence, words));
  }

  /// What an event says, apart from its place.
  record Words(String day, String type, byte[] payload) {}

  boolean holds(String stream) {
    Words words = new Words(day, type, payload);
    return MessageDigest.isEqual(hash, hash(previous, stream, sequence, words));
  }

  /// Runs over the sealed bytes, so that it still holds when the key is gone. Every part has its
  /// length before it.
  private static byte[] hash(byte[] previous, String stream, long sequence, Words words) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(160 + words.payload().length);
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(previous);
      part(out, stream.getBytes(StandardCharsets.UTF_8));
      out.writeLong(sequence);
      part(out, words.day().getBytes(StandardCharsets.UTF_8));
      part(out, words.type().getBytes(StandardCharsets.UTF_8));
      part(out, words.payload());
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void part(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
