package org.mingbai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingbai.casework.CaseEvent;

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
  }
}
