package org.mingbai.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.mingbai.grievance.Reference;
import org.mingbai.grievance.Slip;

/// Signs receipts with the house's Ed25519 key, so that anyone can check a slip offline.
final class Slips {
  private final Ed25519PrivateKeyParameters signing;
  private final byte[] publicKey;
  private final String keyId;

  Slips(byte[] seed) {
    this.signing = new Ed25519PrivateKeyParameters(seed, 0);
    Ed25519PublicKeyParameters open = signing.generatePublicKey();
    this.publicKey = open.getEncoded();
    this.keyId = HexFormat.of().formatHex(Arrays.copyOf(Digests.sha256(publicKey), 8));
  }

  Slip sign(Reference reference, String received, String contentHash) {
    byte[] words =
        (reference.text() + "\n" + received + "\n" + contentHash).getBytes(StandardCharsets.UTF_8);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, signing);
    signer.update(words, 0, words.length);
    String signature = Base64.getEncoder().encodeToString(signer.generateSignature());
    return new Slip(contentHash, signature, keyId);
  }

  Map<String, String> publicKeys() {
    return Map.of(keyId, Base64.getEncoder().encodeToString(publicKey));
  }
}
