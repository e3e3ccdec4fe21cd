package org.mingbai.office;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.drafts.Unsent;
import org.mingbai.staffroom.DeskPages;

/// What stands in the boxes of a case's forms: words that were just typed and not taken, else the
/// reader's own drafts; and beside the thread, read-only, the drafts she cannot go on with.
record Boxes(Draft typed, List<Unsent> own, List<Shown> shown) {
  /// A draft to be read: whose it is and for which form, its words, their language where it is
  /// known.
  record Shown(String title, String words, @Nullable String locale) {}

  static Boxes of(Draft typed, List<Unsent> begun, CasePage page) {
    String reader = page.who().id();
    boolean writes = page.elsewhere().isEmpty() && !page.file().closed();
    List<Unsent> own = begun.stream().filter(u -> u.member().equals(reader)).toList();
    List<Shown> shown =
        begun.stream()
            .filter(u -> !u.member().equals(reader) || !goesOn(u, writes, page))
            .map(u -> shown(u, page))
            .toList();
    return new Boxes(typed, own, shown);
  }

  /// Can its author still go on with it, in a box of this page or on that of the translation?
  private static boolean goesOn(Unsent draft, boolean writes, CasePage page) {
    return switch (draft) {
      case Unsent.Note _ -> true;
      case Unsent.Answer _, Unsent.Closing _ -> writes;
      case Unsent.Sentences _ -> writes && page.ready();
      case Unsent.Rendering words -> page.file().untranslated().stream().anyMatch(words::of);
    };
  }

  private static Shown shown(Unsent draft, CasePage page) {
    DeskPages desk = page.desk();
    String title =
        page.frame().t("desk.draft." + draft.form().key(), "name", desk.nameOf(draft.member()));
    return switch (draft) {
      case Unsent.Note note -> new Shown(title, note.text(), null);
      case Unsent.Answer answer -> new Shown(title, answer.text(), answer.words().locale());
      case Unsent.Closing closing -> new Shown(title, closing.text(), closing.words().locale());
      case Unsent.Sentences ready -> new Shown(title, ready.text(), ready.words().locale());
      case Unsent.Rendering words -> new Shown(title, words.text(), words.to());
    };
  }

  private Optional<Unsent> own(String form) {
    return own.stream().filter(u -> u.form().key().equals(form)).findFirst();
  }

  /// Has she begun a reply of ready sentences?
  boolean sentences() {
    return own(Unsent.Form.READY.key()).isPresent();
  }

  boolean in(String form) {
    return typed.in(form);
  }

  String words(String form) {
    String now = typed.words(form);
    return now.isEmpty() ? own(form).map(Unsent::text).orElse("") : now;
  }

  /// The language chosen for the words of this form, or "".
  String locale(String form) {
    if (!typed.words(form).isEmpty()) {
      return typed.locale();
    }
    return own(form)
        .map(u ->
            switch (u) {
              case Unsent.Note _ -> "";
              case Unsent.Answer answer -> answer.words().locale();
              case Unsent.Closing closing -> closing.words().locale();
              case Unsent.Sentences ready -> ready.words().locale();
              case Unsent.Rendering words -> words.to();
            })
        .orElse("");
  }

  boolean held(String form) {
    return typed.held(form);
  }

  String key(String form) {
    return typed.key(form);
  }

  long seen(String form, long now) {
    return typed.seen(form, now);
  }

  /// Is the reply box the one to be seen first? A note is, unless only a reply was begun.
  boolean replying() {
    boolean begun = !words("reply").isEmpty() && words("note").isEmpty();
    return begun || !typed.words("reply").isEmpty();
  }
}
