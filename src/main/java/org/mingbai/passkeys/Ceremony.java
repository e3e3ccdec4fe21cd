package org.mingbai.passkeys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.NullSelfAttestationTrustworthinessVerifier;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.passkeys.PasskeyDesk.Brought;
import org.mingbai.people.Account.Passkey;

/// What the library reads and proves: a new passkey, and a signature of a known one; with the owner
/// verified each time. Counters are looked at elsewhere, where they are kept.
final class Ceremony {
  private static final List<PublicKeyCredentialParameters> KINDS =
      List.of(
          kind(COSEAlgorithmIdentifier.ES256),
          kind(COSEAlgorithmIdentifier.EdDSA),
          kind(COSEAlgorithmIdentifier.RS256));

  private final WebAuthnManager library;
  private final AttestedCredentialDataConverter attested;
  private final Passkey decoy;

  Ceremony() {
    ObjectConverter converter = new ObjectConverter();
    // Browsers asked for no attestation send none, or one that the key made for itself.
    this.library =
        new WebAuthnManager(
            List.of(
                new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
            new NullCertPathTrustworthinessVerifier(),
            new NullSelfAttestationTrustworthinessVerifier(),
            converter);
    this.attested = new AttestedCredentialDataConverter(converter);
    this.decoy = nobodys();
  }

  private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
    return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
  }

  /// A new passkey: its id, what is kept of it, where its counter stands.
  record Made(String id, String attested, boolean copies, long counter) {}

  /// Whose passkey signs, as its authenticator says; nobody's where it says nothing to be read.
  record Claim(String member, String passkey, @Nullable AuthenticationData data) {}

  /// The new passkey a browser brings, if all of it is as it must be.
  Optional<Made> made(Brought brought, Place place) {
    try {
      RegistrationData data = library.parseRegistrationResponseJSON(brought.credential());
      RegistrationParameters wanted =
          new RegistrationParameters(server(brought, place), KINDS, true, true);
      var head =
          Objects.requireNonNull(library.verify(data, wanted).getAttestationObject())
              .getAuthenticatorData();
      AttestedCredentialData key = Objects.requireNonNull(head.getAttestedCredentialData());
      return Optional.of(
          new Made(
              coded(key.getCredentialId()),
              coded(attested.convert(key)),
              head.isFlagBE(),
              head.getSignCount()));
    } catch (RuntimeException unfit) {
      return Optional.empty();
    }
  }

  /// Reads who claims to sign; proves nothing.
  Claim claim(String credential) {
    try {
      AuthenticationData data = library.parseAuthenticationResponseJSON(credential);
      byte[] member = data.getUserHandle();
      String name = member == null ? "" : new String(member, US_ASCII);
      return new Claim(
          name.matches("[A-Za-z0-9_-]{1,64}") ? name : "", coded(data.getCredentialId()), data);
    } catch (RuntimeException unfit) {
      return new Claim("", "", null);
    }
  }

  /// Where the counter of this passkey stands now, if the claim is proven by its key.
  Optional<Long> proven(Claim claim, Brought brought, Place place, Passkey passkey) {
    AuthenticationData data = claim.data();
    if (data == null) {
      return Optional.empty();
    }
    try {
      AuthenticationParameters wanted =
          new AuthenticationParameters(
              server(brought, place), record(passkey, data.getCredentialId()), null, true, true);
      return Optional.ofNullable(library.verify(data, wanted).getAuthenticatorData())
          .map(head -> head.getSignCount());
    } catch (RuntimeException unfit) {
      return Optional.empty();
    }
  }

  /// Under the id that was claimed: a known passkey was found by it, and nobody's bears any.
  private CredentialRecordImpl record(Passkey passkey, byte[] id) {
    AttestedCredentialData kept =
        attested.convert(Base64.getUrlDecoder().decode(passkey.attested()));
    AttestedCredentialData key =
        new AttestedCredentialData(kept.getAaguid(), id, kept.getCOSEKey());
    return new CredentialRecordImpl(
        null, true, passkey.copies(), null, 0, key, null, null, null, null);
  }

  private static ServerProperty server(Brought brought, Place place) {
    return ServerProperty.builder()
        .origin(new Origin(place.origin()))
        .rpId(place.house())
        .challenge(new DefaultChallenge(brought.challenge()))
        .build();
  }

  /// A passkey nobody has, so that an unknown one costs what a known one costs.
  Passkey decoy() {
    return decoy;
  }

  private Passkey nobodys() {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      EC2COSEKey key =
          EC2COSEKey.create(
              (ECPublicKey) pairs.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.ES256);
      byte[] kept = attested.convert(new AttestedCredentialData(AAGUID.ZERO, new byte[32], key));
      return new Passkey("", coded(kept), "", false, LocalDate.EPOCH);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String coded(byte[] plain) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }
}
