package org.mingbai.drafts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.Untranslated;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;

/// Drafts on the cases a member may see: her own come back to her, her colleagues' are shown to
/// her.
public final class DraftBook {
  private final MediationDesk desk;
  private final Drafts drafts;

  public DraftBook(MediationDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  /// Everything begun and not sent on a case she looks at, but by whom stands aside from it.
  public List<Unsent> begun(CaseFile file) {
    return drafts.of(file.id()).stream().filter(u -> file.recusal(u.member()).isEmpty()).toList();
  }

  /// Keeps her own words; none are a draft no more, nor are words that went out meanwhile. Says
  /// whether the case is there for her.
  public boolean begin(Member who, String reference, Unsent words) {
    Optional<CaseFile> file = desk.glance(who, reference);
    if (file.isPresent() && words.member().equals(who.id())) {
      if (words.text().isBlank() || sent(file.get(), words)) {
        drafts.drop(file.get().id(), who.id(), words.place());
      } else {
        drafts.keep(file.get().id(), words);
      }
    }
    return file.isPresent();
  }

  /// Her words went out.
  public void finish(Member who, CaseFile file, Unsent.Form form) {
    drafts.drop(file.id(), who.id(), form.key());
  }

  /// Her translation of these words went out.
  public void finish(Member who, CaseFile file, Untranslated words) {
    drafts.drop(file.id(), who.id(), Unsent.Rendering.place(words.of(), words.to()));
  }

  /// What she has begun to make of these words.
  public Optional<Unsent> begun(Member who, CaseFile file, Untranslated words) {
    return begun(file).stream()
        .filter(u -> u.member().equals(who.id()))
        .filter(u -> u instanceof Unsent.Rendering r && r.of(words))
        .findFirst();
  }

  /// The ready sentences she has chosen and not sent, as they are kept.
  public Optional<String> chosen(Member who, CaseFile file) {
    return begun(file).stream()
        .filter(u -> u.member().equals(who.id()))
        .flatMap(u -> u instanceof Unsent.Sentences s ? Stream.of(s.chosen()) : Stream.empty())
        .findFirst();
  }

  /// A draft that was on its way while the same words were sent comes too late.
  private static boolean sent(CaseFile file, Unsent words) {
    if (words instanceof Unsent.Rendering rendering) {
      return file.untranslated().stream().noneMatch(rendering::of)
          && file.events().stream().anyMatch(e -> made(e, rendering));
    }
    return file.events().stream().anyMatch(e -> out(e, words))
        || file.untranslated().stream().anyMatch(u -> waits(u, words));
  }

  /// This very translation.
  private static boolean made(CaseEvent event, Unsent.Rendering words) {
    return switch (event) {
      case CaseEvent.Replied e -> made(words, e.of(), e.translation(), e.text());
      case CaseEvent.Closed e -> made(words, e.of(), e.translation(), e.reason());
      case CaseEvent.Translated e ->
          e.of() == words.of() && e.to().equals(words.to()) && same(words, e.member(), e.text());
      default -> false;
    };
  }

  private static boolean made(
      Unsent.Rendering words, @Nullable Long of, CaseEvent.@Nullable Translation how, String text) {
    return of != null && how != null && of == words.of() && same(words, how.member(), text);
  }

  /// The same words wait to be translated.
  private static boolean waits(Untranslated kept, Unsent words) {
    Unsent.Form form = kept.closes() ? Unsent.Form.CLOSE : Unsent.Form.REPLY;
    return kept.reply() && words.form() == form && same(words, kept.member(), kept.text());
  }

  private static boolean out(CaseEvent event, Unsent words) {
    return switch (event) {
      case CaseEvent.Replied e ->
          words.form() == (e.ready().isEmpty() ? Unsent.Form.REPLY : Unsent.Form.READY)
              && same(words, e.member(), e.text());
      case CaseEvent.NoteAdded e ->
          words.form() == Unsent.Form.NOTE && same(words, e.member(), e.text());
      case CaseEvent.Closed e ->
          words.form() == Unsent.Form.CLOSE && same(words, e.member(), e.reason());
      default -> false;
    };
  }

  private static boolean same(Unsent words, String member, String text) {
    return words.member().equals(member) && words.text().strip().equals(text);
  }
}
