package org.mingbai.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.grievance.Receipts;
import org.mingbai.grievance.Reference;
import org.mingbai.grievance.Slip;

class ReceiptsTest {
  @TempDir Path home;
  private Receipts receipts;

  @BeforeEach
  void open() {
    receipts = Vault.open(home.resolve("keys"), true).receipts();
  }

  /// SEC-16, PRV-05: fewer than one in 100 000 truly uniform samples pass these bounds.
  @Test
  void SEC_16_a_hundred_thousand_codes_check_and_show_no_pattern() {
    int n = 100_000;
    long[][] digits = new long[18][10];
    long[] pairs = new long[100];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < n; i++) {
      String code = receipts.code("stream-" + i % 100, "key-" + i).digits();
      assertThat(ReceiptCode.read(code)).isPresent();
      seen.add(code);
      for (int at = 0; at < 18; at++) {
        digits[at][code.charAt(at) - '0']++;
      }
      pairs[Integer.parseInt(code, 8, 10, 10)]++;
    }
    assertThat(seen).hasSize(n);
    for (long[] place : digits) {
      assertThat(chiSquare(place, n / 10.0)).isLessThan(55.0);
    }
    assertThat(chiSquare(pairs, n / 100.0)).isLessThan(185.0);
  }

  private static double chiSquare(long[] counts, double expected) {
    return Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
  }

  @Test
  void FLT_12_the_same_act_has_the_same_code_after_a_restart_and_no_other_act_has() {
    ReceiptCode code = receipts.code("stream", "key");
    Receipts again = Vault.open(home.resolve("keys"), false).receipts();
    assertThat(again.code("stream", "key")).isEqualTo(code);
    assertThat(receipts.code("stream", "kez")).isNotEqualTo(code);
    assertThat(receipts.code("streamk", "ey")).isNotEqualTo(code);
    Receipts other = Vault.open(home.resolve("other"), true).receipts();
    assertThat(other.code("stream", "key")).isNotEqualTo(code);
  }

  @Test
  void SEC_16_the_kept_forms_need_the_keys() {
    ReceiptCode code = receipts.code("stream", "key");
    Receipts other = Vault.open(home.resolve("other"), true).receipts();
    byte[] quick = receipts.quick(code);
    assertThat(quick).hasSize(32).isEqualTo(receipts.quick(code)).isNotEqualTo(other.quick(code));
    byte[] slow = receipts.slow(quick);
    assertThat(slow).hasSize(32).isEqualTo(receipts.slow(quick)).isNotEqualTo(other.slow(quick));
    assertThat(receipts.blind("x"))
        .hasSize(32)
        .isNotEqualTo(other.blind("x"))
        .isNotEqualTo(receipts.blind("y"));
  }

  @Test
  void a_reference_is_short_clear_and_random() {
    int n = 20_000; // of 2^40: two are the same once in five thousand runs, two pairs never
    long[] letters = new long[32];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < n; i++) {
      String text = receipts.reference().text();
      assertThat(text).matches("MB-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
      seen.add(text);
      text.substring(3)
          .replace("-", "")
          .chars()
          .forEach(c -> letters[HmacReceipts.ALPHABET.indexOf(c)]++);
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(n - 1);
    assertThat(chiSquare(letters, n * 8 / 32.0)).isLessThan(85.0);
    assertThat(HmacReceipts.ALPHABET.chars().distinct().count()).isEqualTo(32);
  }

  /// SEC-15: ten thousand references in the order they were given out. The bounds let fewer than
  /// one in 100 000 truly random runs fail.
  @Test
  void SEC_15_references_have_no_order_do_not_collide_and_follow_from_nothing() {
    int n = 10_000;
    List<String> given =
        Stream.generate(() -> receipts.reference().text().substring(3).replace("-", ""))
            .limit(n)
            .toList();
    assertThat(Set.copyOf(given)).hasSizeGreaterThanOrEqualTo(n - 1);
    long[][] places = new long[8][32];
    long[] steps = new long[32];
    int up = 0;
    int runs = 1;
    boolean before = false;
    for (int i = 0; i < n; i++) {
      for (int at = 0; at < 8; at++) {
        places[at][HmacReceipts.ALPHABET.indexOf(given.get(i).charAt(at))]++;
      }
      if (i > 0) {
        boolean rises = given.get(i).compareTo(given.get(i - 1)) > 0;
        up += rises ? 1 : 0;
        runs += i > 1 && rises != before ? 1 : 0;
        before = rises;
        int from = HmacReceipts.ALPHABET.indexOf(given.get(i - 1).charAt(7));
        int to = HmacReceipts.ALPHABET.indexOf(given.get(i).charAt(7));
        steps[Math.floorMod(to - from, 32)]++;
      }
    }
    for (long[] place : places) {
      assertThat(chiSquare(place, n / 32.0)).isLessThan(92.0);
    }
    assertThat(chiSquare(steps, (n - 1) / 32.0)).as("from one to the next").isLessThan(92.0);
    // Of n in random order half of the steps rise (variance n/12); runs are (2n-1)/3 (variance
    // 16n/90).
    assertThat((double) up).isCloseTo(n / 2.0, within(5.5 * Math.sqrt(n / 12.0)));
    assertThat((double) runs).isCloseTo(2 * n / 3.0, within(5.5 * Math.sqrt(16 * n / 90.0)));
  }

  @Test
  void a_secret_holds_256_bits_and_goes_into_an_address() {
    assertThat(receipts.secret()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(receipts.secret());
  }

  /// Anyone can check a slip with the JDK alone.
  @Test
  void a_slip_is_verified_with_the_published_key_alone() throws Exception {
    Slip slip = receipts.sign(new Reference("MB-7K2M-9Q4T"), "2026-11-25", "00ff");
    String words = "MB-7K2M-9Q4T\n2026-11-25\n00ff";
    assertThat(slip.contentHash()).isEqualTo("00ff");
    assertThat(verified(slip, words)).isTrue();
    assertThat(verified(slip, words + "0")).isFalse();
  }

  private boolean verified(Slip slip, String words) throws Exception {
    byte[] raw = Base64.getDecoder().decode(receipts.publicKeys().get(slip.keyId()));
    byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(head, head.length + raw.length);
    System.arraycopy(raw, 0, encoded, head.length, raw.length);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    signature.update(words.getBytes(StandardCharsets.UTF_8));
    return signature.verify(Base64.getDecoder().decode(slip.signature()));
  }
}
