package org.mingbai.grievance;

/// Codes, look-ups and slips; the keys lie outside the database.
public interface Receipts {
  /// The code of this stream and idempotency key: derived, never stored, the same each time.
  ReceiptCode code(String stream, String idempotencyKey);

  /// HMAC of the code under the pepper: how a fresh code waits (32 bytes).
  byte[] quick(ReceiptCode code);

  /// Argon2id of the quick form with the installation's salt: how a code is kept (32 bytes). Tens
  /// of milliseconds; never on a request's hot path.
  byte[] slow(byte[] quick);

  /// Keyed hash of an idempotency key or token, as kept in the database (32 bytes).
  byte[] blind(String secret);

  /// A fresh random secret of 256 bits, URL-safe.
  String secret();

  /// A fresh random public reference.
  Reference reference();

  Slip sign(Reference reference, String received, String contentHash);

  /// The public keys of slips: id and base64 of the raw 32 bytes.
  java.util.Map<String, String> publicKeys();
}
