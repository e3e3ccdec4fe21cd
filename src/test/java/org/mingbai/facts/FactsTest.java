package org.mingbai.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.triage.TriageDesk;

/// Precision, recall and F1 of facts, by language and kind; a fact counts when its kind, its value
/// and its words are right to the letter. `-Dfacts.show` prints what was missed in the sets that
/// are worked with.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsTest {
  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));

  /// Right, found and told in all.
  private static final class Count {
    private int right;
    private int found;
    private int told;

    void add(Count other) {
      right += other.right;
      found += other.found;
      told += other.told;
    }

    double f1() {
      return found + told == 0 ? 1 : 2.0 * right / (found + told);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%.3f %.3f %.3f (%d)",
          found == 0 ? 1 : (double) right / found,
          told == 0 ? 1 : (double) right / told,
          f1(),
          told);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, .98, .97, .93, .90", "zh, .98, .90, .90, .90", "ar, .98, .98, .90, .90",
    "fr, .98, .93, .90, .90", "sw, .98, .98, .96, .95", "lg, .98, .98, .90, .95",
    "es, .98, .98, .90, .90", "pt, .98, .98, .90, .90", "hi, .98, .98, .90, .90",
    "ur, .98, .97, .90, .90"
  })
  void facts_are_found_to_the_letter(
      String tag, double worked, double held, double dates, double money) {
    Map<String, Count> counts = new TreeMap<>();
    assertThat(all(tag, tag, counts)).as(tag).isGreaterThanOrEqualTo(worked);
    assertThat(all(tag, tag + "-held", counts)).as(tag + " held").isGreaterThanOrEqualTo(held);
    assertThat(f1(counts, "date")).as(tag + " dates").isGreaterThanOrEqualTo(dates);
    assertThat(f1(counts, "money")).as(tag + " money").isGreaterThanOrEqualTo(money);
  }

  private static double f1(Map<String, Count> counts, String kind) {
    return counts.getOrDefault(kind, new Count()).f1();
  }

  private static double all(String tag, String name, Map<String, Count> both) {
    Map<String, Count> counts = new TreeMap<>();
    Count all = new Count();
    for (FactSet.Row row : FactSet.read(name).rows()) {
      List<Spot> found = DESK.spot(row.text(), Language.of(tag), row.country(), WRITTEN);
      List<Spot> wrong = new ArrayList<>(found);
      List<Spot> missed = new ArrayList<>(row.spots());
      for (Spot spot : found) {
        Count count = counts.computeIfAbsent(spot.type(), _ -> new Count());
        count.found++;
        all.found++;
        if (missed.remove(spot)) {
          wrong.remove(spot);
          count.right++;
          all.right++;
        }
      }
      for (Spot spot : row.spots()) {
        counts.computeIfAbsent(spot.type(), _ -> new Count()).told++;
        all.told++;
      }
      show(name, row, wrong, missed);
    }
    counts.forEach((kind, count) -> both.computeIfAbsent(kind, _ -> new Count()).add(count));
    counts.forEach((kind, count) -> System.out.println(name + "\t" + kind + "\t" + count.line()));
    System.out.println(name + "\tall\t" + all.line());
    return all.f1();
  }

  private static void show(String name, FactSet.Row row, List<Spot> wrong, List<Spot> missed) {
    boolean shown = System.getProperty("facts.show") != null && !name.endsWith("-held");
    if (shown && !(wrong.isEmpty() && missed.isEmpty())) {
      System.out.println("    " + row.text() + told(" +", row, wrong) + told(" -", row, missed));
    }
  }

  private static String told(String sign, FactSet.Row row, List<Spot> spots) {
    StringBuilder all = new StringBuilder();
    for (Spot spot : spots) {
      String words = row.text().substring(spot.start(), spot.end());
      all.append(sign).append(spot.type()).append(" [").append(words).append("] ");
      all.append(spot.value()).append(spot.other() == null ? "" : " or " + spot.other());
    }
    return all.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 12 workers were not paid since March, they owe us 5000 shillings. | 12 workers",
        "sw | Tangu Machi wafanyakazi 12 hawajalipwa, wanatudai shilingi 5000. | wafanyakazi 12",
      })
  void how_many_they_are_is_heard_beside_when_and_how_much(String tag, String text, String people) {
    assertThat(DESK.assess(text, Language.of(tag), "KE", null).facts())
        .containsEntry("people", people)
        .containsKeys("when", "amount");
  }
}
