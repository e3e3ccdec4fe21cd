package org.mingbai.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.people.OneTimeCodes;
import org.mingbai.people.Passwords;

class ProofsTest {
  @TempDir Path home;

  private Vault vault() {
    return Vault.open(home.resolve("keys"), true);
  }

  @Test
  void SEC_19_a_password_fits_its_own_hash_only() {
    Passwords passwords = vault().passwords();
    String hash = passwords.hash("péché mortel 密码 🙂");
    assertThat(hash)
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(passwords.hash("péché mortel 密码 🙂"));
    assertThat(passwords.fits("péché mortel 密码 🙂", hash)).isTrue();
    assertThat(passwords.fits("pe\u0301che\u0301 mortel 密码 🙂", hash))
        .as("typed on another keyboard")
        .isTrue();
    assertThat(passwords.fits("péché mortel 密码", hash)).isFalse();
    assertThat(passwords.fits("", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2id$v=19$m=19456,t=2,p=1$",
        "$argon2id$v=19$m=19456,t=2,p=1$!!$??",
        "$argon2id$v=19$m=1,t=1,p=1$YQ$YQ"
      })
  void a_hash_nobody_could_have_made_fits_nothing(String hash) {
    assertThat(vault().passwords().fits("word", hash)).isFalse();
  }

  /// RFC 6238, appendix B (SHA-1).
  @ParameterizedTest
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void SEC_21_the_published_examples_hold(long seconds, String code) {
    byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(TimeCodes.code(key, seconds / 30, 8)).isEqualTo(code);
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    OneTimeCodes codes = vault().oneTimeCodes();
    assertThat(codes.matches(secret, code.substring(2), Instant.ofEpochSecond(seconds)))
        .isEqualTo(seconds / 30);
  }

  @Test
  void SEC_21_a_code_holds_one_step_either_side_and_tells_its_step() {
    String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    OneTimeCodes codes = vault().oneTimeCodes();
    String code =
        TimeCodes.code("12345678901234567890".getBytes(StandardCharsets.US_ASCII), 1000, 6);
    for (long off : new long[] {-30, 0, 29, 30, 59}) {
      assertThat(codes.matches(secret, code, Instant.ofEpochSecond(30_000 + off))).isEqualTo(1000);
    }
    for (long off : new long[] {-31, 60, 90, -90}) {
      assertThat(codes.matches(secret, code, Instant.ofEpochSecond(30_000 + off))).isEqualTo(-1);
    }
    assertThat(codes.matches("", "", Instant.ofEpochSecond(30_000))).isEqualTo(-1);
    assertThat(codes.matches("not base 32!", code, Instant.ofEpochSecond(30_000))).isEqualTo(-1);
    assertThat(codes.matches(secret, "", Instant.ofEpochSecond(30_000))).isEqualTo(-1);
    assertThat(
            codes.matches(
                secret.toLowerCase(java.util.Locale.ROOT),
                " " + code,
                Instant.ofEpochSecond(30_000)))
        .isEqualTo(1000);
  }

  @Test
  void a_new_secret_is_read_back_as_it_was_made() {
    OneTimeCodes codes = vault().oneTimeCodes();
    String secret = codes.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(codes.newSecret());
  }
}
