package org.mingbai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.knowledge.Answer;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.Words;

/// Sheets in force that fit a case, by its complainant's words, category, country and site: shown
/// in the reader's language where they exist in it, put into the reply in the complainant's.
record Fits(SheetDesk sheets, DeskFrame frame, CaseFile file) {
  private static final int MOST = 3;
  private static final int LONGEST = 300;
  private static final double NEAR = .6;

  /// A sheet: its title and language as the reader sees it, its law with the day, and the answer
  /// its complainant would get.
  record Fit(String id, String title, String locale, String law, String answer) {}

  List<Fit> all() {
    return file.closed() ? List.of() : found().stream().limit(MOST).map(this::fit).toList();
  }

  private Language hers() {
    return Language.of(file.locale());
  }

  /// Those the search is certain of; where it is not, those that are about the same matter.
  private List<Sheet> found() {
    Grievance g = file.grievance();
    String words = Words.clipped(g.what(), LONGEST);
    return switch (sheets.answer(words, hers(), g.country(), g.site())) {
      case Answer.Found found -> near(found.near());
      case Answer.Unsure unsure ->
          unsure.candidates().stream().map(Answer.Scored::sheet).filter(this::alike).toList();
      case Answer.NotCovered _ -> List.of();
    };
  }

  private List<Sheet> near(List<Answer.Scored> near) {
    double best = near.stream().mapToDouble(Answer.Scored::score).max().orElse(0);
    return near.stream()
        .filter(s -> s.score() >= best || s.score() >= NEAR * best && alike(s.sheet()))
        .map(Answer.Scored::sheet)
        .toList();
  }

  private boolean alike(Sheet sheet) {
    Category category = file.grievance().category();
    return category != null && category.top().key().equals(sheet.topic());
  }

  private Fit fit(Sheet sheet) {
    Sheet mine = sheets.sheet(sheet.id(), frame.page().language()).orElse(sheet);
    return new Fit(
        sheet.id(),
        mine.title(),
        mine.locale(),
        law(mine, frame.page().language()),
        sheets.inShort(sheet));
  }

  /// The short answer of a sheet with its law, in the complainant's language, as it stands in the
  /// reply; empty if it is no sheet of hers in force.
  Optional<String> text(String id) {
    return sheets.sheet(id, hers()).map(s -> sheets.inShort(s) + "\n" + source(s));
  }

  private String source(Sheet sheet) {
    String law = law(sheet, hers());
    return law.isEmpty() ? "(" + sheet.title() + ")" : "(" + sheet.title() + " · " + law + ")";
  }

  /// The first law with its article and since when, as far as the data says so.
  private String law(Sheet sheet, Language language) {
    List<String> parts = new ArrayList<>();
    @Nullable LocalDate since = sheet.inForceSince();
    if (!sheet.articles().isEmpty()) {
      Sheet.Cited cited = sheet.articles().getFirst();
      String article = cited.article();
      parts.add(
          article == null
              ? cited.law()
              : say(language, "page.answer.law", "law", cited.law(), "article", article));
      since = cited.inForce() == null ? since : cited.inForce();
    }
    if (since != null) {
      parts.add(say(language, "page.answer.since", "day", since));
    }
    return String.join(" · ", parts);
  }

  private String say(Language language, String key, Object... blanks) {
    return frame.page().phrases().say(language, key, blanks);
  }
}
