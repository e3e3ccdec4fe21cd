package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingbai.grievance.Contact;

/// Administrators add and remove emergency numbers and outside bodies, and put either back.
class ContactPagesTest {
  private static final String CONTACTS = "/en/desk/contacts?country=KE";
  private RunningOffice house;
  private Hand boss;

  @BeforeEach
  void open() {
    house = new RunningOffice();
    boss = house.hand(house.staff.administrator());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Optional<Contact> named(String name) {
    return house.organisations.current().contacts().stream()
        .filter(c -> c.name().equals(name))
        .findFirst();
  }

  private Hand.Page added(String name, String number, String kind) {
    return boss.submit(
        CONTACTS,
        "/en/desk/contacts/add",
        "country",
        "KE",
        "kind",
        kind,
        "name",
        name,
        "number",
        number,
        "languages",
        "Kiswahili, Dholuo",
        "hours",
        "8 to 17",
        "for",
        "Msaada wa sheria");
  }

  private Hand.Page removed(Contact contact) {
    List<String> fields =
        new java.util.ArrayList<>(
            Hand.fields(boss.get(CONTACTS).body(), "/en/desk/contacts/remove"));
    fields.subList(2, fields.size()).clear();
    fields.addAll(List.of("id", contact.id()));
    return boss.post("/en/desk/contacts/remove", fields);
  }

  @Test
  void what_is_added_stands_there_as_it_was_typed_not_confirmed_and_can_be_put_back() {
    assertThat(added("Kituo cha Sheria", "0700 000 009", "gbv-helpline").place())
        .contains("country=KE", "done=contact-added#own-");
    Contact kept = named("Kituo cha Sheria").orElseThrow();
    assertThat(kept.confirmed()).isFalse();
    assertThat(kept.own()).isTrue();
    assertThat(kept.kind()).isEqualTo("gbv helpline");
    assertThat(kept.whatFor()).isEqualTo("Msaada wa sheria");
    assertThat(boss.get(CONTACTS).body())
        .contains("Kituo cha Sheria", "Added here by an administrator.", "Violence against women");
    assertThat(boss.submit(CONTACTS, "/en/desk/contacts/back").place()).contains("done=back");
    assertThat(named("Kituo cha Sheria")).isEmpty();
    assertThat(boss.submit(CONTACTS, "/en/desk/contacts/back").place())
        .as("and forth")
        .contains("done=back");
    assertThat(named("Kituo cha Sheria")).contains(kept);
  }

  @Test
  void what_does_not_fit_is_told_and_the_typed_words_stay() {
    Hand.Page wrong = added("Kituo cha Sheria", " ", "police");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Write a number or an address.")
        .contains("value=\"Kituo cha Sheria\"")
        .contains("value=\"Msaada wa sheria\"")
        .contains("<option value=\"police\" selected>");
    assertThat(added(" ", "0700", "police").body()).contains("Write a name.");
    assertThat(added("A", "0700", "wizards").body())
        .contains("Choose a country and a kind of help.");
    assertThat(named("Kituo cha Sheria")).isEmpty();
  }

  @Test
  void a_shipped_one_that_was_removed_comes_back_only_by_an_administrator() {
    Contact police =
        house.organisations.current().contacts().stream()
            .filter(c -> c.country().equals("KE") && c.kind().equals("police"))
            .findFirst()
            .orElseThrow();
    assertThat(removed(police).place()).contains("done=contact-removed");
    assertThat(house.organisations.current().contacts()).doesNotContain(police);
    String page = boss.get(CONTACTS).body();
    assertThat(page)
        .contains("removed", police.name())
        .doesNotContain("id=\"" + police.id() + "\"");
    assertThat(added("Kituo cha Sheria", "0700 000 009", "legal-aid").status()).isEqualTo(303);
    assertThat(house.organisations.current().contacts()).as("still gone").doesNotContain(police);
    List<String> fields = Hand.fields(boss.get(CONTACTS).body(), "/en/desk/contacts/back");
    assertThat(boss.post("/en/desk/contacts/back", fields).place()).contains("done=back");
    assertThat(named("Kituo cha Sheria")).as("the newest first").isEmpty();
  }
}
