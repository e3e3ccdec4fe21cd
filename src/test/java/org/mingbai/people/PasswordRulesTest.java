package org.mingbai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SEC-19: which passwords may be set.
class PasswordRulesTest {
  private static final Set<String> COMMON = CommonPasswords.read();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "elevenchars, SHORT",
        "\"twelve chars\", FINE",
        "我的窗前有一棵老槐树啊, SHORT",
        "我的窗前有一棵老槐树开花啦, FINE",
        "كلمة سر طويلة جدا, FINE",
        "password1234, COMMON",
        "PASSWORD1234, COMMON",
        "P@ssw0rd!2026, COMMON",
        "passwordpassword, COMMON",
        "woaini1314woaini1314, COMMON",
        "123456789012, COMMON",
        "qwertyuiopasdf, COMMON",
        "lkjhgfdsapoiuy, COMMON",
        "йцукенгшщзхъ, COMMON",
        "nakupendamungu, COMMON",
        "ЛюбовьМосква!, COMMON",
        "motdepassebonjour99, COMMON",
        "qwertyuiop123456, COMMON",
        "aaaaaaaaaaaaaaa, COMMON",
        "abcdefghijklmnop, COMMON",
        "mingbai2026!!, OWN_NAME",
        "amina.k-2026!!, OWN_NAME",
        "three owls on the wall, FINE",
      })
  void a_password_is_judged(String password, PasswordVerdict verdict) {
    assertThat(PasswordRules.judge(password, "amina.k", COMMON)).isEqualTo(verdict);
  }

  @Test
  void up_to_128_characters_of_any_kind_are_taken_and_not_one_more() {
    String emoji = "🦉🌳🪨🌊🔥".repeat(26).substring(0, 256);
    assertThat(emoji.codePointCount(0, emoji.length())).isEqualTo(128);
    assertThat(PasswordRules.judge(emoji, "amina", COMMON)).isEqualTo(PasswordVerdict.FINE);
    assertThat(PasswordRules.judge(emoji + "x", "amina", COMMON)).isEqualTo(PasswordVerdict.LONG);
  }

  @Test
  void the_list_of_common_passwords_is_long_and_none_of_it_passes() {
    assertThat(COMMON.stream().filter(p -> p.codePointCount(0, p.length()) >= 12).count())
        .as("of a length that could be set")
        .isGreaterThanOrEqualTo(3_000);
    assertThat(COMMON)
        .noneMatch(p -> PasswordRules.judge(p, "amina", COMMON) == PasswordVerdict.FINE);
    assertThat(COMMON)
        .noneMatch(p ->
            PasswordRules.judge(p + "2026!", "amina", COMMON) == PasswordVerdict.FINE
                && p.matches("[a-z]{7,}"));
  }
}
