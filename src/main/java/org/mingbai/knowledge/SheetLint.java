package org.mingbai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sentences;
import org.mingbai.language.Term;
import org.mingbai.language.Words;

/// Reads a text before it is let out: nothing in it may turn people away from complaining or speak
/// to a machine (ABU-04), and it must read easily (UX-24).
final class SheetLint {
  /// The lexicon's kind for words that turn people away or speak to a machine.
  static final String TURNS_AWAY = "sheet:turns-away";

  private static final Pattern STRANGE =
      Pattern.compile(
          "[\\p{Cf}&&[^\\u200c\\u200d\\u200e\\u200f]]|[\\x{E0000}-\\x{E007F}]|https?://|<[a-z/]",
          Pattern.CASE_INSENSITIVE);
  private static final int ZH_LONG = 40;
  private static final int WORDS_LONG = 25;

  private SheetLint() {}

  static List<Workshop.Finding> read(Sheet sheet, LocaleFolder folder) {
    List<String> away =
        folder.lexicon().stream()
            .filter(t -> t.kind().equals(TURNS_AWAY))
            .map(Term::words)
            .map(SheetLint::folded)
            .toList();
    List<Workshop.Finding> found = new ArrayList<>();
    look(found, "title", sheet.title(), folder.language(), away);
    sheet.sections().forEach((key, text) -> look(found, key, text, folder.language(), away));
    look(found, "questions", String.join("\n", sheet.questions()), folder.language(), away);
    return found;
  }

  private static void look(
      List<Workshop.Finding> found,
      String section,
      String text,
      Language language,
      List<String> away) {
    for (String sentence : Sentences.of(text, language)) {
      String folded = folded(sentence);
      if (away.stream().anyMatch(folded::contains)) {
        found.add(new Workshop.Finding(section, sentence, "turns-away", true));
      }
      if (STRANGE.matcher(sentence).find()) {
        found.add(new Workshop.Finding(section, sentence, "strange", true));
      }
      boolean read = !section.equals("questions");
      int most = language.tag().startsWith("zh") ? ZH_LONG : WORDS_LONG;
      if (read && Words.of(sentence).size() > most) {
        found.add(new Workshop.Finding(section, sentence, "long", false));
      }
    }
  }

  /// Words of one form, each between two blanks.
  private static String folded(String text) {
    StringBuilder out = new StringBuilder(" ");
    Words.of(text.toLowerCase(Locale.ROOT)).forEach(w -> out.append(w.form()).append(' '));
    return out.toString();
  }
}
