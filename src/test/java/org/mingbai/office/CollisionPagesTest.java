package org.mingbai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Once;
import org.mingbai.office.Hand.Page;
import org.mingbai.people.StaffHouse.Who;

/// Nobody answers over words she has not seen (UX-38, FLT-17): over real HTTP, without script.
class CollisionPagesTest {
  private static RunningOffice house;
  private static Who amina;
  private static Who joel;

  @BeforeAll
  static void open() {
    house = new RunningOffice();
    Who boss = house.staff.administrator();
    amina = house.mediator(boss.member(), "amina", "sw", "en");
    joel = house.mediator(boss.member(), "joel", "en", "sw");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static String at(CaseFile file) {
    return "/en/desk/cases/" + file.reference();
  }

  private static void sheWrites(CaseFile file, String text) {
    assertThat(house.cases.addStatement(house.now(file), text, new Once("st " + text, text)))
        .isPresent();
  }

  /// The form to this address with these words typed, as the page stood.
  private static List<String> typed(Page page, String action, String field, String words) {
    return Hand.fields(page.body(), action, field, words);
  }

  private static String value(List<String> fields, String name) {
    return fields.get(fields.indexOf(name) + 1);
  }

  private static long count(CaseFile file, Class<? extends CaseEvent> kind) {
    return house.now(file).events().stream().filter(kind::isInstance).count();
  }

  @Test
  void a_reply_over_new_words_of_hers_is_held_and_goes_out_all_the_same_once() {
    CaseFile file = house.file("sw", "Mshahara haujalipwa.");
    String to = at(file) + "/reply";
    Hand hand = house.hand(amina);
    List<String> form = typed(hand.get(at(file)), to, "reply", "Tutakuja <kesho>.");
    form.addAll(List.of("locale", "en"));
    sheWrites(file, "Nimelipwa leo & asante.");
    Page held = hand.post(to, form);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.body())
        .contains("Not sent yet")
        .contains("New since you began to write")
        .contains("Send all the same (Kiswahili)")
        .contains("<option value=\"en\" selected>")
        .contains(">Tutakuja &lt;kesho&gt;.</textarea>");
    assertThat(held.body().split("Nimelipwa leo &amp; asante\\.", -1))
        .as("in the thread and beside her words")
        .hasSize(3);
    assertThat(count(file, CaseEvent.Replied.class)).isZero();

    List<String> again = typed(held, to, "reply", "Tutakuja <kesho>.");
    assertThat(value(again, "key")).as("the same key").isEqualTo(value(form, "key"));
    assertThat(hand.post(to, again).status()).isEqualTo(303);
    assertThat(hand.post(to, again).status()).isEqualTo(303);
    assertThat(count(file, CaseEvent.Replied.class)).isEqualTo(1);
  }

  @Test
  void what_comes_while_words_are_held_is_shown_too_and_nothing_twice() {
    CaseFile file = house.file("sw", "Maji hakuna.");
    String to = at(file) + "/reply";
    Hand hand = house.hand(amina);
    List<String> form = typed(hand.get(at(file)), to, "reply", "Pole.");
    sheWrites(file, "La kwanza.");
    List<String> again = typed(hand.post(to, form), to, "reply", "Pole.");
    sheWrites(file, "La pili.");
    Page held = hand.post(to, again);
    assertThat(held.status()).isEqualTo(409);
    String news = held.body().substring(held.body().indexOf("id=\"news\""));
    assertThat(news).contains("La pili.").doesNotContain("La kwanza.");
    assertThat(hand.post(to, typed(held, to, "reply", "Pole.")).status()).isEqualTo(303);
  }

  @Test
  void of_two_mediators_who_write_the_later_sees_the_other_s_words_first() {
    CaseFile file = house.file("sw", "Chakula kibaya.");
    Hand first = house.hand(amina);
    Hand second = house.hand(joel);
    Page before = second.get(at(file));
    assertThat(first.submit(at(file), at(file) + "/reply", "reply", "Jibu la Amina.").status())
        .isEqualTo(303);
    assertThat(first.submit(at(file), at(file) + "/note", "note", "I called the cook").status())
        .isEqualTo(303);
    Page note =
        second.post(at(file) + "/note", typed(before, at(file) + "/note", "note", "Shall I call?"));
    assertThat(note.status()).isEqualTo(409);
    assertThat(note.body()).contains("Add the note all the same").contains(">Shall I call?<");
    String news = note.body().substring(note.body().indexOf("id=\"news\""));
    assertThat(news).contains("I called the cook").contains("Jibu la Amina.").contains("amina");
    assertThat(
            second
                .post(at(file) + "/note", typed(note, at(file) + "/note", "note", "Shall I call?"))
                .status())
        .isEqualTo(303);
    assertThat(count(file, CaseEvent.NoteAdded.class)).isEqualTo(2);
  }

  @Test
  void closing_over_new_words_of_hers_is_held_with_the_reason_kept() {
    CaseFile file = house.file("sw", "Vumbi.");
    String to = at(file) + "/close";
    Hand hand = house.hand(amina);
    List<String> form = typed(hand.get(at(file)), to, "reason", "Limekwisha.");
    sheWrites(file, "Bado, tafadhali.");
    Page held = hand.post(to, form);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.body())
        .contains("Close all the same")
        .contains("<details open><summary>")
        .contains(">Limekwisha.</textarea>");
    assertThat(house.now(file).closed()).isFalse();
    assertThat(hand.post(to, typed(held, to, "reason", "Limekwisha.")).status()).isEqualTo(303);
    assertThat(house.now(file).closed()).isTrue();
  }

  @Test
  void whoever_writes_alone_is_never_held_nor_is_the_same_form_once_more() {
    CaseFile file = house.file("sw", "Barabara.");
    String to = at(file) + "/reply";
    Hand hand = house.hand(amina);
    Page before = hand.get(at(file));
    assertThat(hand.submit(at(file), at(file) + "/claim").status()).isEqualTo(303);
    assertThat(
            hand.post(at(file) + "/note", typed(before, at(file) + "/note", "note", "to myself"))
                .status())
        .isEqualTo(303);
    List<String> form = typed(before, to, "reply", "Tunaangalia.");
    assertThat(hand.post(to, form).status()).as("only her own acts since").isEqualTo(303);
    sheWrites(file, "Asante.");
    assertThat(hand.post(to, form).status()).as("sent already").isEqualTo(303);
    assertThat(count(file, CaseEvent.Replied.class)).isEqualTo(1);
  }

  @Test
  void that_another_has_the_case_is_said_before_anything_else() {
    CaseFile file = house.file("sw", "Kelele usiku.");
    String to = at(file) + "/reply";
    List<String> form = typed(house.hand(joel).get(at(file)), to, "reply", "Words of Joel");
    Hand first = house.hand(amina);
    assertThat(first.submit(at(file), at(file) + "/claim").status()).isEqualTo(303);
    sheWrites(file, "Haraka.");
    Page refused = house.hand(joel).post(to, form);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("amina has this case", "Words of Joel")
        .doesNotContain("id=\"news\"");
  }

  @Test
  void ready_sentences_are_held_like_any_reply() {
    CaseFile file = house.file("en", "The water is cut.");
    String to = at(file) + "/phrases";
    Hand hand = house.hand(joel);
    List<String> choose = new ArrayList<>(Hand.fields(hand.get(to).body(), to));
    choose.addAll(List.of("do", "add:safety.now"));
    Page chosen = hand.post(to, choose);
    sheWrites(file, "It runs again.");
    List<String> send = new ArrayList<>(Hand.fields(chosen.body(), to, "do", "send"));
    Page held = hand.post(to, send);
    assertThat(held.status()).isEqualTo(409);
    assertThat(held.body())
        .contains("Not sent yet", "It runs again.", "Send all the same (English)");
    assertThat(count(file, CaseEvent.Replied.class)).isZero();
    List<String> again = new ArrayList<>(Hand.fields(held.body(), to, "do", "send"));
    assertThat(value(again, "key")).isEqualTo(value(send, "key"));
    assertThat(hand.post(to, again).status()).isEqualTo(303);
    assertThat(count(file, CaseEvent.Replied.class)).isEqualTo(1);
  }
}
