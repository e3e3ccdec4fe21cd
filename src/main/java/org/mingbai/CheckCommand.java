package org.mingbai;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.llm.BgeEmbeddings;
import org.mingbai.procedure.ProcedureBook;

/// `check`: prints every setting with where it came from, then reads locales, sheets and
/// procedures, and says what is wrong.
final class CheckCommand {
  private final PrintStream out;
  private final List<String> wrong = new ArrayList<>();

  private CheckCommand(PrintStream out) {
    this.out = out;
  }

  static int run(Map<String, String> environment) {
    return new CheckCommand(System.out).all(environment);
  }

  private int all(Map<String, String> environment) {
    out.println("Settings");
    Settings.ALL.forEach(s -> out.println("  " + told(s, environment)));
    try {
      Settings settings = Settings.read(environment);
      attempt("Locales", () -> locales(settings.home()));
      attempt("Procedures", () -> procedures(settings.home()));
      attempt("Questions", () -> meaning(settings));
    } catch (Settings.Unfit unfit) {
      wrong.addAll(unfit.sentences());
    }
    wrong.forEach(w -> out.println("WRONG  " + w));
    out.println(wrong.isEmpty() ? "All is well." : wrong.size() + " thing(s) to mend.");
    return wrong.isEmpty() ? 0 : 1;
  }

  private static String told(Settings.Setting setting, Map<String, String> environment) {
    String given = environment.get(setting.variable());
    boolean set = given != null && !given.isBlank();
    String value = given != null && set ? given : setting.usual();
    String shown =
        setting.secret() && !value.isEmpty() ? "secret" : value.isEmpty() ? "(empty)" : value;
    return "%-26s %-22s %s  %s"
        .formatted(
            setting.variable(), shown, set ? "environment" : "default    ", setting.sentence());
  }

  private void attempt(String what, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException e) {
      wrong.add(what + ": " + e.getMessage());
    }
  }

  private void locales(Path home) {
    Languages languages = Languages.read(home);
    Map<String, String> english = languages.find("en").orElseThrow().messages();
    out.println("Locales");
    for (LocaleFolder folder : languages.all()) {
      out.printf(
          "  %-3s %-14s %d messages, %d sheets, %d samples, %d terms, reviewed: %s%n",
          folder.language().tag(),
          folder.ownName(),
          folder.messages().size(),
          folder.sheets().size(),
          folder.samples().size(),
          folder.lexicon().size(),
          folder.reviewed());
      english.keySet().stream()
          .filter(key -> !folder.messages().containsKey(key))
          .forEach(key ->
              wrong.add(
                  "locales/" + folder.language().tag() + "/messages.properties lacks " + key));
      folder
          .sheets()
          .forEach(sheet -> outdated(String.valueOf(sheet.front().get("review-by")), sheet.file()));
    }
  }

  /// Whether the models for meaning can be loaded here, and which languages answer by words alone.
  private void meaning(Settings settings) {
    out.println("Questions");
    if (!settings.embeddings()) {
      out.println("  all languages answer by words alone: MINGBAI_EMBEDDINGS is off");
      return;
    }
    try (BgeEmbeddings models = new BgeEmbeddings(settings.cache())) {
      List<String> meant =
          Languages.read(settings.home()).all().stream()
              .map(LocaleFolder::language)
              .filter(models::speak)
              .map(Language::tag)
              .toList();
      out.printf("  by words and meaning: %s; the others by words alone%n", meant);
      models.load();
    } catch (IllegalStateException e) {
      wrong.add("Models: they cannot be loaded, all languages answer by words: " + e.getMessage());
    }
  }

  private void outdated(String reviewBy, String file) {
    if (LocalDate.parse(reviewBy)
        .isBefore(LocalDate.ofInstant(java.time.Instant.now(), java.time.ZoneOffset.UTC))) {
      wrong.add(file + " was to be reviewed by " + reviewBy);
    }
  }

  private void procedures(Path home) {
    ProcedureBook book = ProcedureBook.read(home);
    out.println("Procedures");
    out.println(
        "  "
            + book.limits().stream().map(l -> l.procedure()).distinct().count()
            + " procedures, "
            + book.limits().size()
            + " time limits");
  }
}
