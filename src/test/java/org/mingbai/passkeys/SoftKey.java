package org.mingbai.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.mingbai.passkeys.PasskeyDesk.Brought;

/// A browser and its authenticator in software, written apart from the library the house reads with
/// (WebAuthn level 2, CBOR by hand). Each of its habits can be bent.
public final class SoftKey {
  static final int PRESENT = 1;
  static final int VERIFIED = 4;
  private static final int ATTESTED = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  byte[] id = noise(32);
  KeyPair pair = fresh();
  String origin;
  String house;
  String member = "";
  String type = "";
  String format = "none";
  String frame = "\"crossOrigin\":false";
  int algorithm = -7;
  int flags = PRESENT | VERIFIED;
  long counter = 1;
  boolean counts = true;

  public SoftKey(Place place) {
    origin = place.origin();
    house = place.house();
  }

  static byte[] noise(int bytes) {
    byte[] noise = new byte[bytes];
    RANDOM.nextBytes(noise);
    return noise;
  }

  static KeyPair fresh() {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      return pairs.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Answers an offer with a new passkey.
  public Brought make(Offer offer) {
    member = offer.member();
    byte[] attested =
        joined(head(ATTESTED), new byte[16], new byte[] {0, (byte) id.length}, id, cose());
    counter += counts ? 1 : 0;
    byte[] object =
        joined(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text(format),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            bytes(attested));
    return new Brought(
        offer.challenge(),
        told(
            "\"clientDataJSON\":\""
                + coded(client(offer, "webauthn.create"))
                + "\",\"attestationObject\":\""
                + coded(object)
                + "\""));
  }

  /// Answers an offer with a signature; its counter goes on.
  public Brought sign(Offer offer) {
    byte[] client = client(offer, "webauthn.get");
    byte[] head = head(0);
    counter += counts ? 1 : 0;
    return new Brought(
        offer.challenge(),
        told(
            "\"clientDataJSON\":\""
                + coded(client)
                + "\",\"authenticatorData\":\""
                + coded(head)
                + "\",\"signature\":\""
                + coded(signed(joined(head, hashed(client))))
                + "\",\"userHandle\":\""
                + coded(member.getBytes(UTF_8))
                + "\""));
  }

  private String told(String response) {
    return "{\"id\":\""
        + coded(id)
        + "\",\"rawId\":\""
        + coded(id)
        + "\",\"type\":\"public-key\",\"response\":{"
        + response
        + "},\"clientExtensionResults\":{}}";
  }

  private byte[] client(Offer offer, String usually) {
    return ("{\"type\":\""
            + (type.isEmpty() ? usually : type)
            + "\",\"challenge\":\""
            + offer.challenge()
            + "\",\"origin\":\""
            + origin
            + "\","
            + frame
            + "}")
        .getBytes(UTF_8);
  }

  private byte[] head(int more) {
    return joined(
        hashed(house.getBytes(UTF_8)),
        new byte[] {(byte) (flags | more)},
        ByteBuffer.allocate(4).putInt((int) counter).array());
  }

  private byte[] cose() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    return joined(
        new byte[] {(byte) 0xa5, 1, 2, 3, (byte) (0x20 + (-algorithm - 1)), 0x20, 1, 0x21},
        bytes(plain(key.getW().getAffineX())),
        new byte[] {0x22},
        bytes(plain(key.getW().getAffineY())));
  }

  private static byte[] plain(BigInteger number) {
    byte[] all = number.toByteArray();
    byte[] plain = new byte[32];
    int length = Math.min(32, all.length);
    System.arraycopy(all, all.length - length, plain, 32 - length, length);
    return plain;
  }

  private byte[] signed(byte[] what) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hashed(byte[] what) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(what);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] text(String words) {
    byte[] plain = words.getBytes(UTF_8);
    return joined(new byte[] {(byte) (0x60 + plain.length)}, plain);
  }

  private static byte[] bytes(byte[] plain) {
    return plain.length < 256
        ? joined(new byte[] {0x58, (byte) plain.length}, plain)
        : joined(new byte[] {0x59, (byte) (plain.length >> 8), (byte) (plain.length & 255)}, plain);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static String coded(byte[] plain) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }
}
