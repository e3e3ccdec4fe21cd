package org.mingbai.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Sheet;

/// How sheets and answers look on the wire; the field names are a promise.
final class SheetShape {
  private SheetShape() {}

  record Row(
      String id,
      String title,
      String topic,
      @Nullable String country,
      String locale,
      int version,
      List<String> appliesTo,
      List<Shown> media) {}

  record Whole(
      String id,
      String title,
      String topic,
      @Nullable String country,
      String locale,
      int version,
      @Nullable String inForceSince,
      @Nullable String asAmended,
      List<Section> sections,
      List<Cited> articles,
      List<String> questions,
      List<String> appliesTo,
      List<Shown> media) {}

  record Section(String key, String text) {}

  record Cited(String law, @Nullable String article) {}

  /// A reading, picture or animation: what it is, its type and address, and the same in words.
  record Shown(String kind, String type, String url, String alternative) {}

  record Near(String id, String title, double score) {}

  record Words(
      String text,
      String next,
      String sheet,
      int version,
      String title,
      String url,
      List<Cited> articles,
      @Nullable String inForceSince,
      @Nullable String asAmended,
      List<String> appliesTo,
      List<Shown> media) {}

  record Said(String outcome, double confidence, List<Near> sheets, @Nullable Words answer) {}

  static Row row(Sheet s) {
    return new Row(
        s.id(), s.title(), s.topic(), s.country(), s.locale(), s.version(), s.sites(), shown(s));
  }

  static Whole whole(Sheet s) {
    List<Section> sections =
        s.sections().entrySet().stream().map(e -> new Section(e.getKey(), e.getValue())).toList();
    return new Whole(
        s.id(),
        s.title(),
        s.topic(),
        s.country(),
        s.locale(),
        s.version(),
        day(s.inForceSince()),
        day(s.asAmended()),
        sections,
        cited(s),
        s.questions(),
        s.sites(),
        shown(s));
  }

  static Said answer(Answer answer) {
    return switch (answer) {
      case Answer.Found f -> new Said("found", round(f.confidence()), near(f.near()), words(f));
      case Answer.Unsure u -> new Said("unsure", round(u.confidence()), near(u.candidates()), null);
      case Answer.NotCovered n -> new Said("not_covered", round(n.confidence()), List.of(), null);
    };
  }

  private static Words words(Answer.Found f) {
    Sheet s = f.sheet();
    return new Words(
        f.text(),
        f.next(),
        s.id(),
        s.version(),
        s.title(),
        url(s.locale(), s.id()),
        cited(s),
        day(s.inForceSince()),
        day(s.asAmended()),
        s.sites(),
        shown(s));
  }

  private static List<Near> near(List<Answer.Scored> scored) {
    return scored.stream()
        .map(n -> new Near(n.sheet().id(), n.sheet().title(), round(n.score())))
        .toList();
  }

  private static List<Cited> cited(Sheet s) {
    return s.articles().stream().map(c -> new Cited(c.law(), c.article())).toList();
  }

  private static List<Shown> shown(Sheet s) {
    return s.media().stream().map(SheetShape::shown).toList();
  }

  private static Shown shown(Medium m) {
    return new Shown(
        m.kind().sort().word(), m.kind().type(), "/media/" + m.file(), m.alternative());
  }

  private static double round(double share) {
    return Math.round(share * 1_000) / 1_000.0;
  }

  /// Where people read this sheet.
  static String url(String locale, String id) {
    return "/" + locale + "/sheets/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
