package org.mingbai.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Placing;
import org.mingbai.grievance.RememberedBeside;
import org.mingbai.masking.Masking;
import org.mingbai.masking.PaperCover;
import org.mingbai.phrases.Ready;

/// Case files as staff reads them: the numbers of papers, cards and accounts the complainant told
/// are covered wherever they stand, in her own words and in words of staff. What is only for staff
/// covers any such number; words to her cover hers alone, since an office may have to tell her one.
public final class Covers {
  private final Masking masking;

  /// Empty where nothing has to be covered.
  private final RememberedBeside<CaseFile, Optional<CaseFile>> covered =
      new RememberedBeside<>(this::cover);

  public Covers(Masking masking) {
    this.masking = masking;
  }

  CaseFile over(CaseFile file) {
    return covered.of(file).orElse(file);
  }

  boolean hides(CaseFile file) {
    return covered.of(file).isPresent();
  }

  private Optional<CaseFile> cover(CaseFile file) {
    PaperCover cover = new PaperCover(masking, file.grievance().country());
    file.events().stream().flatMap(Covers::inside).forEach(cover::hear);
    List<CaseEvent> events = file.events().stream().map(e -> over(cover, e)).toList();
    return events.equals(file.events())
        ? Optional.empty()
        : Optional.of(new CaseFile(file.id(), events));
  }

  /// Words that go to nobody but staff, and hers.
  private static Stream<@Nullable String> inside(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e -> told(e.grievance());
      case CaseEvent.Filed e -> told(e.grievance());
      case CaseEvent.StatementAdded e -> Stream.of(e.text());
      case CaseEvent.Translated e -> Stream.of(e.text());
      case CaseEvent.NoteAdded e -> Stream.of(e.text());
      case CaseEvent.Offered e -> Stream.of(e.reason());
      case CaseEvent.SteppedAside e -> Stream.ofNullable(e.words());
      case CaseEvent.OverrideAsked e -> Stream.of(e.reason());
      case CaseEvent.NumbersAsked e -> Stream.ofNullable(e.words());
      default -> Stream.empty();
    };
  }

  private static Stream<@Nullable String> told(Grievance grievance) {
    return Stream.concat(grievance.told().stream(), Stream.ofNullable(grievance.site()));
  }

  private static CaseEvent over(PaperCover cover, CaseEvent event) {
    return switch (event) {
      case CaseEvent.Opened e -> opened(cover, e);
      case CaseEvent.Filed e ->
          new CaseEvent.Filed(
              e.at(), over(cover, e.grievance()), e.contentHash(), over(cover, e.placing()));
      case CaseEvent.StatementAdded e ->
          new CaseEvent.StatementAdded(e.at(), cover.over(e.text()), e.locale());
      case CaseEvent.Translated e -> translated(cover, e);
      case CaseEvent.NoteAdded e ->
          new CaseEvent.NoteAdded(
              e.at(), e.member(), e.name(), cover.over(e.text()), e.mentioned());
      case CaseEvent.Offered e -> offered(cover, e);
      case CaseEvent.SteppedAside e -> aside(cover, e);
      case CaseEvent.OverrideAsked e ->
          new CaseEvent.OverrideAsked(e.at(), e.member(), e.name(), e.of(), cover.over(e.reason()));
      case CaseEvent.NumbersAsked e ->
          new CaseEvent.NumbersAsked(
              e.at(), e.member(), e.name(), e.purpose(), words(cover, e.words()), e.locale());
      case CaseEvent.Replied _, CaseEvent.ReplyWaits _, CaseEvent.Closed _ -> toHer(cover, event);
      default -> event;
    };
  }

  private static CaseEvent toHer(PaperCover cover, CaseEvent event) {
    return switch (event) {
      case CaseEvent.Replied e ->
          new CaseEvent.Replied(
              e.at(),
              e.member(),
              e.name(),
              cover.overTold(e.text()),
              e.locale(),
              e.ready().stream().map(r -> over(cover, r)).toList(),
              e.of(),
              over(cover, e.translation()));
      case CaseEvent.ReplyWaits e ->
          new CaseEvent.ReplyWaits(
              e.at(), e.member(), e.name(), cover.overTold(e.text()), e.from(), e.to(), e.closes());
      case CaseEvent.Closed e ->
          new CaseEvent.Closed(
              e.at(),
              e.member(),
              e.name(),
              cover.overTold(e.reason()),
              e.locale(),
              e.of(),
              over(cover, e.translation()));
      default -> event;
    };
  }

  private static CaseEvent opened(PaperCover cover, CaseEvent.Opened e) {
    return new CaseEvent.Opened(
        e.at(),
        e.reference(),
        e.locale(),
        over(cover, e.grievance()),
        e.filed(),
        e.conversation(),
        e.redLines(),
        e.contentHash(),
        e.promise(),
        over(cover, e.placing()));
  }

  private static CaseEvent translated(PaperCover cover, CaseEvent.Translated e) {
    return new CaseEvent.Translated(
        e.at(), e.member(), e.name(), e.role(), e.of(), e.to(), cover.over(e.text()));
  }

  private static CaseEvent offered(PaperCover cover, CaseEvent.Offered e) {
    return new CaseEvent.Offered(
        e.at(), e.member(), e.name(), e.to(), e.toName(), cover.over(e.reason()));
  }

  private static CaseEvent aside(PaperCover cover, CaseEvent.SteppedAside e) {
    return new CaseEvent.SteppedAside(
        e.at(), e.member(), e.name(), e.reason(), words(cover, e.words()), e.had());
  }

  private static Grievance over(PaperCover cover, Grievance g) {
    Map<String, String> more = new LinkedHashMap<>();
    g.more().forEach((name, words) -> more.put(name, cover.over(words)));
    return new Grievance(
        cover.over(g.what()),
        g.category(),
        g.country(),
        words(cover, g.site()),
        words(cover, g.when()),
        words(cover, g.where()),
        words(cover, g.done()),
        words(cover, g.wish()),
        more);
  }

  private static @Nullable Placing over(PaperCover cover, @Nullable Placing placing) {
    return placing == null
        ? null
        : new Placing(
            placing.category(),
            placing.chance(),
            placing.sure(),
            placing.also(),
            placing.because().stream().map(cover::over).toList(),
            placing.learnt());
  }

  private static CaseEvent.@Nullable Translation over(
      PaperCover cover, CaseEvent.@Nullable Translation how) {
    return how == null
        ? null
        : new CaseEvent.Translation(
            cover.overTold(how.original()), how.from(), how.member(), how.name(), how.role());
  }

  /// What a ready sentence was filled with.
  private static Ready over(PaperCover cover, Ready ready) {
    Map<String, String> values = new LinkedHashMap<>();
    ready.values().forEach((blank, value) -> values.put(blank, cover.overTold(value)));
    return new Ready(ready.id(), values);
  }

  private static @Nullable String words(PaperCover cover, @Nullable String words) {
    return words == null ? null : cover.over(words);
  }
}
