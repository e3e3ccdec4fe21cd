package org.mingbai.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.grievance.Seals;

class VaultTest {
  private static final List<String> NAMES =
      List.of("master", "code", "pepper", "blind", "salt", "slip");
  @TempDir Path home;

  private Path keys() {
    return home.resolve("data/keys");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// SEC-41
  @Test
  void SEC_41_keys_are_made_once_for_their_owner_alone() throws Exception {
    byte[] blind = Vault.open(keys(), true).receipts().blind("word");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
        .isEqualTo("rwx------");
    for (String name : NAMES) {
      Path file = keys().resolve(name + ".key");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    try (var files = Files.list(keys())) {
      assertThat(files).hasSize(NAMES.size());
    }
    assertThat(Vault.open(keys(), false).receipts().blind("word")).isEqualTo(blind);
    assertThat(Vault.open(keys(), true).receipts().blind("word")).isEqualTo(blind);
  }

  /// FLT-31
  @ParameterizedTest
  @ValueSource(strings = {"master", "code", "pepper", "blind", "salt", "slip"})
  void FLT_31_a_missing_key_stops_the_start_once_a_database_stands(String name) throws Exception {
    Vault.open(keys(), true);
    Files.delete(keys().resolve(name + ".key"));
    assertThatThrownBy(() -> Vault.open(keys(), false))
        .isInstanceOf(KeysUnfit.class)
        .hasMessageContaining(name + ".key is missing, but a database exists already.");
    assertThat(Files.exists(keys().resolve(name + ".key"))).isFalse();
  }

  @Test
  void FLT_31_a_missing_folder_stops_the_start_once_a_database_stands() {
    assertThatThrownBy(() -> Vault.open(keys(), false))
        .isInstanceOf(KeysUnfit.class)
        .hasMessageContaining("is missing");
    assertThat(Files.exists(keys())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-rw-rw-", "rw----r--", "rw--w----"})
  void SEC_41_a_key_that_others_may_use_stops_the_start(String permissions) throws Exception {
    Vault.open(keys(), true);
    Path key = keys().resolve("pepper.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> Vault.open(keys(), true))
        .isInstanceOf(KeysUnfit.class)
        .hasMessageContaining("chmod 600 " + key);
  }

  @Test
  void SEC_41_a_folder_that_others_may_enter_stops_the_start() throws Exception {
    Vault.open(keys(), true);
    Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwxr-x---"));
    assertThatThrownBy(() -> Vault.open(keys(), true))
        .isInstanceOf(KeysUnfit.class)
        .hasMessageContaining("chmod 700 " + keys());
  }

  @Test
  void FLT_31_a_damaged_key_stops_the_start() throws Exception {
    Vault.open(keys(), true);
    Path key = keys().resolve("master.key");
    String whole = Files.readString(key);
    char other = whole.charAt(20) == 'A' ? 'B' : 'A';
    for (String damaged :
        List.of(
            "",
            "\n",
            whole.substring(0, 30),
            whole.substring(0, 20) + other + whole.substring(21),
            whole + whole,
            "x" + whole)) {
      Files.writeString(key, damaged);
      assertThatThrownBy(() -> Vault.open(keys(), true))
          .isInstanceOf(KeysUnfit.class)
          .hasMessageContaining("is damaged");
    }
    Files.writeString(key, whole);
    assertThat(Vault.open(keys(), false).seals().freshKey()).hasSize(61);
  }

  /// SEC-42: every bit counts, of the words, of the key, of the place.
  @Test
  void SEC_42_a_flipped_bit_is_refused_wherever_it_is() {
    Seals seals = Vault.open(keys(), true).seals();
    byte[] key = seals.freshKey();
    byte[] sealed = seals.seal(key, "event|s|0|1", bytes("words"));
    assertThat(seals.open(key, "event|s|0|1", sealed)).isEqualTo(bytes("words"));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = flip(sealed, bit);
      assertThatThrownBy(() -> seals.open(key, "event|s|0|1", flipped))
          .isInstanceOf(IllegalStateException.class);
    }
    for (int bit = 0; bit < key.length * 8; bit++) {
      byte[] flipped = flip(key, bit);
      assertThatThrownBy(() -> seals.open(flipped, "event|s|0|1", sealed))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> seals.open(key, "event|s|1|1", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seals.open(seals.freshKey(), "event|s|0|1", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seals.open(key, "event|s|0|1", Arrays.copyOf(sealed, 20)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  @Test
  void the_same_words_are_sealed_differently_each_time() {
    Seals seals = Vault.open(keys(), true).seals();
    byte[] key = seals.freshKey();
    assertThat(seals.freshKey()).isNotEqualTo(key);
    assertThat(seals.seal(key, "c", bytes("words")))
        .isNotEqualTo(seals.seal(key, "c", bytes("words")));
  }
}
