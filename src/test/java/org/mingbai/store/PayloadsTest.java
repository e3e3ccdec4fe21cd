package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;
import org.mingbai.conversation.TalkEvent;

class PayloadsTest {
  @Test
  void a_reply_kept_before_there_were_ready_sentences_is_read_as_own_words() {
    byte[] before =
        "{\"at\":\"2026-11-25T07:08:09Z\",\"member\":\"m\",\"name\":\"A\",\"text\":\"Habari\",\"locale\":\"sw\"}"
            .getBytes(StandardCharsets.UTF_8);
    CaseEvent event =
        new Payloads<>(CaseEvent.class, EventTypes.OF_CASES).event("case.replied", before);
    assertThat(((CaseEvent.Replied) event).ready()).isEqualTo(List.of());
    assertThat(((CaseEvent.Replied) event).text()).isEqualTo("Habari");
    assertThat(((CaseEvent.Replied) event).of()).as("it waited for no translation").isNull();
    assertThat(((CaseEvent.Replied) event).translation()).isNull();
  }

  @Test
  void what_waits_is_translated_or_doubted_is_read_as_it_was_written() {
    Payloads<CaseEvent> payloads = new Payloads<>(CaseEvent.class, EventTypes.OF_CASES);
    Instant at = Instant.parse("2026-11-25T07:08:09Z");
    CaseEvent.Translation how =
        new CaseEvent.Translation("We look.", "en", "j", "Joel", "mediator");
    List<CaseEvent> events =
        List.of(
            new CaseEvent.ReplyWaits(at, "m", "A", "We look.", "en", "sw", true),
            new CaseEvent.ReplyTakenBack(at, "m", "A", 3),
            new CaseEvent.Replied(at, "m", "A", "Tunatazama.", "sw", List.of(), 3L, how),
            new CaseEvent.Closed(at, "m", "A", "Umelipwa.", "sw", 3L, how),
            new CaseEvent.TranslationWished(at, "m", "A", 0, "en"),
            new CaseEvent.Translated(at, "j", "Joel", "mediator", 0, "en", "No pay."),
            new CaseEvent.TranslationDoubted(at, null, null, 0, "en"));
    for (CaseEvent event : events) {
      assertThat(payloads.event(payloads.type(event), payloads.bytes(event))).isEqualTo(event);
    }
  }

  @Test
  void a_grievance_kept_before_more_was_asked_is_read_as_having_no_more() {
    byte[] before =
        "{\"at\":\"2026-11-25T07:08:09Z\",\"grievance\":{\"what\":\"Mshahara\",\"when\":\"Mei\"},\"contentHash\":\"x\"}"
            .getBytes(StandardCharsets.UTF_8);
    CaseEvent.Filed event =
        (CaseEvent.Filed)
            new Payloads<>(CaseEvent.class, EventTypes.OF_CASES).event("case.filed", before);
    assertThat(event.grievance().more()).isEmpty();
    assertThat(event.placing()).as("nothing was kept of what triage made of it").isNull();
    assertThat(event.grievance().when()).isEqualTo("Mei");
  }

  @Test
  void a_complaint_that_was_being_told_before_there_were_paths_is_asked_no_more() {
    byte[] before =
        "{\"at\":\"2026-11-25T07:08:09Z\",\"messages\":[],\"dialogue\":{\"leading\":\"ASSISTANT\",\"locale\":\"en\",\"understood\":{\"what\":\"x\"},\"asked\":\"where\",\"telling\":{\"phase\":\"TELLING\",\"story\":[2],\"gone\":[\"where\"],\"left\":3,\"proposed\":[],\"paused\":false},\"tongue\":{\"chosen\":false},\"ties\":{\"cases\":[],\"warned\":[],\"told\":false},\"heard\":2}}"
            .getBytes(StandardCharsets.UTF_8);
    TalkEvent.Answered event =
        (TalkEvent.Answered)
            new Payloads<>(TalkEvent.class, EventTypes.OF_TALKS).event("talk.answered", before);
    assertThat(event.dialogue().telling().path()).isEmpty();
    assertThat(event.dialogue().ties().other()).isNull();
  }
}
