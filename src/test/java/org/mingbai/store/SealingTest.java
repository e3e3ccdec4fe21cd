package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.conversation.Conversations;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.people.Account;
import org.mingbai.people.Invitation;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.people.StaffBooks;
import org.mingbai.people.WrongTries;

class SealingTest {
  private static final String CANARY = "Kanarienvogel";
  private static final Instant AT = Instant.parse("2026-11-25T07:08:09.123Z");
  private final Grounds grounds = Grounds.sqlite();
  private int canaries;

  @AfterEach
  void leave() throws Exception {
    grounds.close();
  }

  private String canary() {
    return CANARY + canaries++ + "-金丝雀";
  }

  private CaseFile filed(String words) {
    CaseFile file = Samples.file(words);
    grounds.cases().open(file, Samples.row(file), null, Samples.once());
    return file;
  }

  /// PRV-01: nothing a person said, nor an exact time, stands in the files of the database.
  @Test
  void PRV_01_no_word_of_a_person_is_in_the_bytes_on_disk() throws IOException {
    tellEverything();
    sayEverything();
    workHere();
    assertThat(canaries).isGreaterThan(40);
    for (Path file : files()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(bytes.contains(CANARY)).as(file + " holds a canary").isFalse();
      assertThat(bytes.contains("07:08:09")).as(file + " holds an exact time").isFalse();
    }
    assertThat(
            Files.readString(grounds.home.resolve("mingbai.db-wal"), StandardCharsets.ISO_8859_1))
        .as("the bytes are looked at where they are written")
        .contains("case.opened", "2026-11-25");
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(grounds.home)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(7);
      return all;
    }
  }

  private void tellEverything() {
    Grievance grievance =
        new Grievance(canary(), null, null, canary(), canary(), canary(), canary(), canary());
    CaseEvent.Promise promise =
        new CaseEvent.Promise("promise", LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 2));
    CaseFile sample = Samples.file("x");
    CaseFile file =
        new CaseFile(
            sample.id(),
            List.of(
                new CaseEvent.Opened(
                    AT, canary(), "sw", grievance, true, canary(), Set.of(), canary(), promise),
                new CaseEvent.Filed(AT, grievance, canary()),
                new CaseEvent.StatementAdded(AT, canary(), "sw"),
                new CaseEvent.Replied(AT, "m", canary(), canary(), "sw"),
                new CaseEvent.NoteAdded(AT, "m", canary(), canary()),
                new CaseEvent.Claimed(AT, "m", canary()),
                new CaseEvent.Released(AT, "m", canary()),
                new CaseEvent.Closed(AT, "m", canary(), canary(), "sw")));
    byte[] quick =
        grounds.vault.receipts().quick(grounds.vault.receipts().code(canary(), canary()));
    grounds.cases().open(file, Samples.row(sample), quick, new Once(canary(), canary()));
    grounds.cases().admit(grounds.vault.receipts().blind(canary()), file.id(), AT);
  }

  private void sayEverything() {
    Message message = Samples.message(1, Message.From.COMPLAINANT, canary());
    Talk talk = Samples.talk(AT, canary());
    grounds
        .conversations()
        .open(talk, grounds.vault.receipts().blind(canary()), Conversations.Hold.By.BROWSER);
    TalkEvent answered = new TalkEvent.Answered(AT, List.of(message), Samples.dialogue());
    List<TalkEvent> more = List.of(new TalkEvent.Heard(AT, message), answered);
    grounds.conversations().append(talk, more, null, new Once(canary(), canary()));
  }

  private void workHere() {
    StaffBooks books = grounds.staff(InstantSource.fixed(AT));
    Member member =
        new Member(
            "m",
            canary(),
            canary(),
            Set.of(Role.MEDIATOR),
            List.of(canary()),
            List.of(),
            List.of(),
            List.of(canary()),
            true);
    assertThat(
            books
                .accounts()
                .add(
                    new Account(member, canary(), canary(), List.of(canary()), List.of(), 1),
                    canary()))
        .isTrue();
    byte[] token = grounds.vault.receipts().blind(canary());
    books.invitations().issue(new Invitation("m", AT, null), token);
    assertThat(
            books
                .invitations()
                .draft(token, new Invitation.Draft(canary(), canary(), canary(), canary())))
        .isTrue();
    books.tries().note(canary(), new WrongTries.Tries(1, AT));
    try (SqlFeed feed = new SqlFeed(grounds.database)) {
      Organisation organisation =
          new Organisation(
              Map.of("en", canary()), List.of(), List.of(), List.of(), Map.of(), List.of(), 7);
      new SqlOrganisations(grounds.database, grounds.vault.seals(), feed, InstantSource.fixed(AT))
          .keep(organisation, canary());
    }
  }

  /// SEC-42
  @Test
  void SEC_42_a_sealed_word_put_in_another_place_is_refused() {
    CaseFile one = filed("one");
    CaseFile two = filed("two");
    String swap =
        "update event set payload = (select payload from event where stream = (select number from stream where id = ?)) where stream = (select number from stream where id = ?)";
    assertThat(grounds.tamper(swap, one.id().value(), two.id().value())).isEqualTo(1);
    assertThatThrownBy(() -> grounds.cases().find(two.id()))
        .isInstanceOf(IllegalStateException.class);
    String keyToo =
        "update stream set data_key = (select data_key from stream where id = ?) where id = ?";
    assertThat(grounds.tamper(keyToo, one.id().value(), two.id().value())).isEqualTo(1);
    assertThatThrownBy(() -> grounds.cases().find(two.id()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(grounds.cases().find(one.id())).contains(one);
  }

  @Test
  void SEC_42_words_of_one_file_in_another_order_are_refused() {
    CaseFile file = filed("one");
    grounds
        .cases()
        .append(
            file,
            List.of(Samples.statement("a"), Samples.statement("b")),
            Samples.row(file),
            null,
            null);
    String id = file.id().value();
    String swap =
        "update event set payload = (select payload from event where stream = (select number from stream where id = ?) and sequence = 2) where stream = (select number from stream where id = ?) and sequence = 1";
    assertThat(grounds.tamper(swap, id, id)).isEqualTo(1);
    assertThatThrownBy(() -> grounds.cases().find(file.id()))
        .isInstanceOf(IllegalStateException.class);
  }

  /// PRV-12
  @Test
  void PRV_12_what_was_swept_is_not_left_in_the_bytes() throws IOException {
    Talk talk = Samples.talk(AT, "hello");
    grounds.conversations().open(talk, new byte[32], Conversations.Hold.By.BROWSER);
    filed("stays");
    assertThat(holds(talk.id().value())).isTrue();
    assertThat(grounds.conversations().sweep(LocalDate.of(2026, 12, 24))).isEqualTo(1);
    assertThat(holds(talk.id().value())).isFalse();
  }

  private boolean holds(String words) throws IOException {
    boolean found = false;
    for (Path file : files()) {
      found |= Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    }
    return found;
  }
}
