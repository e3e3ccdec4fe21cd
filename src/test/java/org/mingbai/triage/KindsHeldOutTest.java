package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;

/// Of what people mean, written before anything was looked at, how much is heard: the least of each
/// language. In `meant-bounds.csv` a language: questions looked up, grievances taken in, wishes for
/// a person met, of fifteen others how many are taken for one, and of fifty questions about the
/// house those that are answered as such.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindsHeldOutTest {
  private static final TriageDesk DESK = new TriageDesk(Languages.read(null));
  private static final double MAYBE = .3;
  private static final List<String> OF_US = List.of("see", "robot", "long", "cost", "name");
  private static final Set<MessageKind> TELLS =
      EnumSet.of(MessageKind.COMPLAINT, MessageKind.REPLY, MessageKind.CORRECTION);

  private static long heard(String language, String meant, Predicate<Assessment> right) {
    return Meant.in(language).get(meant).stream()
        .map(text -> DESK.assess(text, Language.of(language), null, null))
        .filter(right)
        .count();
  }

  private static boolean isLookedUp(Assessment a) {
    return a.kind() == MessageKind.QUESTION || a.asks().asks() > MAYBE;
  }

  private static boolean isTakenIn(Assessment a) {
    return !a.redLines().isEmpty()
        || TELLS.contains(a.kind())
        || a.kind() == MessageKind.QUESTION && a.asks().tells() > MAYBE;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/triage/meant-bounds.csv", numLinesToSkip = 1)
  void as_much_is_heard_as_ever(
      String language, int looked, int takenIn, int persons, int others, int ofUs) {
    long questions = heard(language, "question", KindsHeldOutTest::isLookedUp);
    long complaints = heard(language, "complaint", KindsHeldOutTest::isTakenIn);
    long met = heard(language, "person", a -> a.kind() == MessageKind.PERSON);
    long astray = heard(language, "other", a -> a.kind() == MessageKind.PERSON);
    long us =
        OF_US.stream()
            .mapToLong(about ->
                heard(language, about, a -> a.asks().ofUs().filter(about::equals).isPresent()))
            .sum();
    System.out.println(
        String.format(
            Locale.ROOT,
            "kinds %s: questions %d of 20, grievances %d of 20, persons %d of 15, astray %d of 15, house %d of 50",
            language,
            questions,
            complaints,
            met,
            astray,
            us));
    assertThat(questions).as("questions").isGreaterThanOrEqualTo(looked);
    assertThat(complaints).as("grievances").isGreaterThanOrEqualTo(takenIn);
    assertThat(met).as("wishes for a person").isGreaterThanOrEqualTo(persons);
    assertThat(astray).as("taken for a wish for a person").isLessThanOrEqualTo(others);
    assertThat(us).as("questions about the house").isGreaterThanOrEqualTo(ofUs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ur|bhai 2 mahine se salary nahi mili",
        "hi|bhai do mahine se tankhwah nahi mili",
        "bn|bhai tin mash dhore beton pai na",
        "en|boss three weeks now and no pay",
        "ur|مجھے عربی نہیں آتی اردو میں بات کرو بھائی"
      })
  void who_calls_us_brother_does_not_ask_for_a_person(String language, String text) {
    assertThat(DESK.assess(text, Language.of(language), null, null).kind())
        .isNotEqualTo(MessageKind.PERSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|انت روبوت والا بني ادم صدق",
        "sw|wewe ni mtu wa kweli ama ni mashine tu",
        "en|are you a person or a robot, be honest"
      })
  void who_asks_only_about_us_is_shown_no_numbers_to_call(String language, String text) {
    Assessment a = DESK.assess(text, Language.of(language), null, null);
    assertThat(a.asks().ofUs()).contains("robot");
    assertThat(a.redLines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en|are you a robot, there is a fire in the camp", "zh|你是机器人吗，宿舍起火了"})
  void what_is_named_is_heard_beside_it_all_the_same(String language, String text) {
    assertThat(DESK.assess(text, Language.of(language), null, null).redLines()).isNotEmpty();
  }
}
