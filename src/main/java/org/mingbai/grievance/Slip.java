package org.mingbai.grievance;

/// Proof of filing: SHA-256 of the filed content (hex), Ed25519 signature over `reference LF
/// received LF contentHash` (base64), key id.
public record Slip(String contentHash, String signature, String keyId) {}
