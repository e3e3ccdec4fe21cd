package org.mingbai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingbai.language.Languages;

/// Holds the front matter of every sheet against the laws and rules beside the project; runs only
/// where they lie (profile `shared`).
@Tag("shared")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitedLawsTest {
  private static final SharedLaw LAW = SharedLaw.read();
  private static final Map<String, String> NAMES = names();
  private static final List<Sheet> SHEETS =
      Languages.read(null).all().stream().flatMap(f -> SheetShelf.read(f).stream()).toList();

  private static Map<String, String> names() {
    try (InputStream in = CitedLawsTest.class.getResourceAsStream("/figures/laws.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final List<String> found = new ArrayList<>();

  private void wrong(Sheet sheet, Object what) {
    found.add(sheet.locale() + "/" + sheet.id() + " " + what);
  }

  private static boolean chinese(Sheet.Cited cited) {
    return LAW.laws().containsKey(Backing.chinese(cited.law()));
  }

  private void none() {
    assertThat(String.join("\n", found)).isEmpty();
  }

  @Test
  void every_rule_named_exists_and_none_is_from_memory() {
    for (Sheet sheet : SHEETS) {
      for (String id : sheet.rules()) {
        SharedLaw.Rule rule = LAW.rules().get(id);
        if (rule == null || rule.confidence().equals("memory")) {
          wrong(sheet, id);
        }
      }
    }
    none();
  }

  @Test
  void every_chinese_law_cited_is_in_force_since_the_day_the_sheet_says_and_has_the_article() {
    for (Sheet sheet : SHEETS) {
      for (Sheet.Cited cited : sheet.articles().stream().filter(CitedLawsTest::chinese).toList()) {
        SharedLaw.Law law = LAW.laws().get(Backing.chinese(cited.law()));
        String since = cited.inForce() == null ? law.commencement() : cited.inForce().toString();
        if (!law.inForce() || !since.equals(law.commencement())) {
          wrong(sheet, cited + " but " + law);
        }
        if (cited.article() != null && Backing.text(cited, LAW) == null) {
          wrong(sheet, cited + " has no such article");
        }
      }
    }
    none();
  }

  @Test
  void a_chinese_sheet_holds_since_its_first_law_does_and_says_the_version_of_an_amended_one() {
    for (Sheet sheet : SHEETS) {
      Sheet.Cited first = sheet.articles().getFirst();
      if (chinese(first)) {
        SharedLaw.Law law = LAW.laws().get(Backing.chinese(first.law()));
        String since = sheet.inForceSince() == null ? "" : sheet.inForceSince().toString();
        String amended = sheet.asAmended() == null ? "" : sheet.asAmended().toString();
        if (!since.equals(law.commencement())
            || !amended.equals(law.amended() ? law.version() : "")) {
          wrong(sheet, since + " as amended " + amended + " but " + law);
        }
      }
    }
    none();
  }

  @Test
  void every_law_cited_from_elsewhere_stands_in_a_rule_of_the_sheet_with_an_article_seen() {
    for (Sheet sheet : SHEETS) {
      List<SharedLaw.Rule> rules = sheet.rules().stream().map(LAW.rules()::get).toList();
      for (Sheet.Cited cited : sheet.articles()) {
        String name = NAMES.getOrDefault(cited.law(), cited.law());
        if (!chinese(cited)
            && !name.equals("-")
            && rules.stream().noneMatch(r -> stands(r, name, cited))) {
          wrong(sheet, cited + " " + name);
        }
      }
    }
    none();
  }

  private static boolean stands(SharedLaw.Rule rule, String name, Sheet.Cited cited) {
    String english = name.replaceAll("^.*?\\((.*)\\)$", "$1");
    boolean law = rule.law().contains(name) || rule.law().contains(english);
    boolean article =
        cited.article() == null
            || rule.numberSeen()
                && Backing.numbers(rule.article()).containsAll(Backing.numbers(cited.article()));
    boolean since = cited.inForce() == null || rule.words().contains(cited.inForce().toString());
    return law && article && since;
  }
}
