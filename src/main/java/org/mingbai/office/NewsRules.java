package org.mingbai.office;

import java.util.List;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;

/// What somebody else wrote on a case since an editor was opened on it (UX-38, FLT-17).
final class NewsRules {
  private NewsRules() {}

  /// The events after the first `seen` ones that a writer must know of before these words of hers
  /// go out; none if the same words went out meanwhile: then this is only the same form once more.
  static List<CaseEvent> unseen(CaseFile file, long seen, String writer, String words) {
    int from = (int) Math.min(seen, file.version());
    List<CaseEvent> since = file.events().subList(from, file.events().size());
    return since.stream().anyMatch(e -> said(e, writer, words))
        ? List.of()
        : since.stream().filter(e -> news(e, writer)).toList();
  }

  /// Taking a file, giving it back and laying it aside are no words: who has the file is asked when
  /// something is sent.
  private static boolean news(CaseEvent event, String writer) {
    return switch (event) {
      case CaseEvent.Filed _,
          CaseEvent.StatementAdded _,
          CaseEvent.PersonAsked _,
          CaseEvent.AssistantAsked _,
          CaseEvent.RedLineSeen _,
          CaseEvent.Reopened _ ->
          true;
      case CaseEvent.Replied e -> !e.member().equals(writer);
      case CaseEvent.ReplyWaits e -> !e.member().equals(writer);
      case CaseEvent.NoteAdded e -> !e.member().equals(writer);
      case CaseEvent.Closed e -> !e.member().equals(writer);
      default -> false;
    };
  }

  private static boolean said(CaseEvent event, String writer, String words) {
    return switch (event) {
      case CaseEvent.Replied e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.ReplyWaits e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.NoteAdded e -> e.member().equals(writer) && e.text().equals(words);
      case CaseEvent.Closed e -> e.member().equals(writer) && e.reason().equals(words);
      default -> false;
    };
  }
}
