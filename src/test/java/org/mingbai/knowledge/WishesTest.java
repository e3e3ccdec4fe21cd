package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.database.Database;
import org.mingbai.language.Languages;
import org.mingbai.store.SqlUnmetQuestions;
import org.mingbai.vault.Vault;

class WishesTest {
  private static final Languages LANGUAGES = Languages.read(null);
  @TempDir private static Path home;
  private static int houses;
  private Instant now = Instant.parse("2026-11-26T08:00:00Z");
  private Database database;
  private Wishes wishes;

  @BeforeEach
  void open() {
    Path here = home.resolve("house-" + houses++);
    Vault vault = Vault.open(here.resolve("keys"), true);
    database = Database.open(Database.Place.file(here.resolve("mingbai.db")));
    wishes = new Wishes(LANGUAGES, new SqlUnmetQuestions(database, vault.seals()), () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_question_is_shown_once_three_conversations_asked_alike() {
    wishes.note("en", "Is there a bicycle allowance?", List.of());
    wishes.note("en", "is there some bicycle allowance", List.of());
    assertThat(wishes.groups("en")).isEmpty();
    wishes.note("en", "IS THERE ANY BICYCLE ALLOWANCE", List.of());
    wishes.note("en", "Who repairs the football field?", List.of());
    assertThat(wishes.groups("en"))
        .singleElement()
        .satisfies(g -> {
          assertThat(g.numbers()).hasSize(3);
          assertThat(g.since()).isEqualTo(LocalDate.of(2026, 11, 23));
        });
    assertThat(wishes.groups("zh")).isEmpty();
  }

  @Test
  void a_conversation_that_asks_again_and_again_counts_once() {
    String asked = "Is there a bicycle allowance?";
    wishes.note("en", asked, List.of());
    wishes.note("en", asked, List.of("hello", "is there a bicycle allowance"));
    wishes.note("en", "Is there a bicycle allowance now?", List.of(asked));
    wishes.note("en", asked, List.of(asked, asked));
    assertThat(wishes.groups("en")).isEmpty();
  }

  @Test
  void what_an_author_dealt_with_is_gone_and_what_is_old_goes_by_itself() {
    for (int i = 0; i < 3; i++) {
      wishes.note("sw", "Je, kuna posho ya baiskeli?", List.of());
    }
    Wishes.Group group = wishes.groups("sw").getFirst();
    assertThat(wishes.settle(group.numbers())).isEqualTo(3);
    assertThat(wishes.groups("sw")).isEmpty();
    wishes.note("sw", "Je, kuna posho ya baiskeli?", List.of());
    now = Instant.parse("2027-07-01T00:00:00Z");
    assertThat(wishes.tidy()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Does Wanjikuu Kamauzi pay 4500 for overtime? | Wanjikuu, Kamauzi, 4500",
        "en | call me on +254 712 345 678 about my wages | 712, 345, 678, 254",
        "en | call seven nine four two about wages | seven, nine, four",
        "en | my id is A12345B and my mail is zorblatt@example.org | A12345B, zorblatt",
        "zh | 欧阳璟瑄的电话是13812345678，加班费怎么算 | 璟, 瑄, 138",
        "sw | Namba yangu ni 0712345678, mshahara wa Wambuguzi uko wapi? | 0712345678, Wambuguzi",
        "ar | هل راتب زرقطوني 3500 صحيح؟ | زرقطوني, 3500",
        "ar | رقمي ٠٥٥١٢٣٤٥٦٧ متى الراتب | ٠٥٥١٢٣٤٥٦٧",
        "fr | Mon numéro est 07 89 12 34 56, je suis Ndoumbéya | 89, 12, Ndoumbéya",
        "lg | Omusaala gwa Ssekitolekko 200000 guli wa? | Ssekitolekko, 200000"
      })
  void names_numbers_and_addresses_are_hidden_before_anything_is_kept(
      String locale, String asked, String hidden) {
    for (int i = 0; i < 3; i++) {
      wishes.note(locale, asked, List.of());
    }
    String shown = wishes.groups(locale).getFirst().words().getFirst();
    assertThat(shown).contains("…").doesNotContain(hidden.split(", "));
  }
}
