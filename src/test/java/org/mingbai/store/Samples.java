package org.mingbai.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.DocketRow;
import org.mingbai.conversation.Dialogue;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkEvent;
import org.mingbai.conversation.TalkId;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.RedLine;

/// Case files and conversations to keep.
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-25T12:34:56.789Z");

  private Samples() {}

  public static CaseFile file(String words) {
    CaseId id = new CaseId("case-" + UUID.randomUUID());
    Grievance grievance =
        new Grievance(
            words, new Category("wages.unpaid"), "KE", "quarry", "January", "gate 2", null, "pay");
    CaseEvent opened =
        new CaseEvent.Opened(
            NOON,
            reference(id),
            "sw",
            grievance,
            true,
            "talk-1",
            Set.of(RedLine.ACCIDENT),
            "abcd",
            new CaseEvent.Promise(
                "promise", LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 2)));
    return new CaseFile(id, List.of(opened));
  }

  static String reference(CaseId id) {
    return "MB-" + id.value();
  }

  public static DocketRow row(CaseFile file) {
    return new DocketRow(
        file.id(),
        reference(file.id()),
        file.version() == 1 ? "received" : "in_work",
        true,
        false,
        "wages",
        "KE",
        null,
        "sw",
        LocalDate.of(2026, 11, 25),
        LocalDate.of(2026, 12, 2),
        null,
        true,
        true,
        java.util.Set.of(
            org.mingbai.grievance.RedLine.CHILD, org.mingbai.grievance.RedLine.SELF_HARM),
        org.mingbai.casework.Lead.WAITING,
        LocalDate.of(2026, 11, 29),
        java.util.Set.of("amina", "joel"),
        java.util.Set.of("en>sw", "sw>zh"),
        java.util.Set.of("grace", "joel"),
        file.version() == 1 ? null : "amina",
        file.version());
  }

  public static Once once() {
    return new Once("key-" + UUID.randomUUID(), "body");
  }

  static CaseEvent statement(String words) {
    return new CaseEvent.StatementAdded(NOON.plusSeconds(60), words, "sw");
  }

  static Talk talk(Instant at, String words) {
    TalkId id = new TalkId("talk-" + UUID.randomUUID());
    Message hello = message(1, Message.From.ASSISTANT, words);
    return new Talk(
        id, List.of(new TalkEvent.Opened(at, "zh", "CN", null, List.of(hello), dialogue())));
  }

  static TalkEvent heard(Instant at, String words) {
    return new TalkEvent.Heard(at, message(2, Message.From.COMPLAINANT, words));
  }

  static Message message(long sequence, Message.From from, String words) {
    Message.Answer answer =
        new Message.Answer(
            "wages",
            1,
            "t",
            "CN",
            List.of(new Message.Cited("law", null)),
            LocalDate.of(2020, 5, 1),
            null);
    return new Message(
        sequence,
        NOON,
        from,
        Message.Kind.TEXT,
        words,
        "zh",
        answer,
        List.of(new Message.Choice("person", "人工")),
        null);
  }

  static Dialogue dialogue() {
    return new Dialogue(Dialogue.Leading.ASSISTANT, "zh", null, Map.of("where", "gate 2"), null);
  }
}
