package org.mingbai.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Words;
import org.mingbai.lessons.Lessons;
import org.mingbai.lexicon.Lexicon;

/// A red line is heard by a lesson that was kept exactly as by one that was learnt just now, and by
/// no lesson of other words.
class LessonsOfTriageTest {
  private static final Languages LANGUAGES = Languages.read(null);
  private static final Language SWAHILI = Language.of("sw");

  /// They only hold words, and all words are in the mark.
  private static final List<String> HELD =
      Stream.of(
              "LocaleFolder",
              "SheetSource",
              "SheetReader",
              "SheetWriter",
              "Sample",
              "Term",
              "Word",
              "Language",
              "Embeddings",
              "UnreadableLocale")
          .map(name -> "org.mingbai.language." + name)
          .toList();

  @TempDir Path folder;

  private TriageDesk desk() {
    return new TriageDesk(LANGUAGES, Lessons.only(folder));
  }

  private static List<String> said() {
    LocaleFolder swahili = LANGUAGES.find("sw").orElseThrow();
    List<String> said = new ArrayList<>(swahili.samples().stream().map(Sample::text).toList());
    said.addAll(swahili.uncovered());
    return said.stream().limit(400).toList();
  }

  private Path file(String lesson) {
    return folder.resolve("learnt-" + lesson + "-sw.bin");
  }

  @Test
  void what_was_kept_hears_what_was_learnt() {
    TriageDesk first = desk();
    List<Assessment> learnt =
        said().stream().map(t -> first.assess(t, SWAHILI, null, null)).toList();
    assertThat(file("dangers")).isRegularFile();
    assertThat(file("kinds")).isRegularFile();
    assertThat(file("categories")).isRegularFile();
    TriageDesk second = desk();
    assertThat(said().stream().map(t -> second.assess(t, SWAHILI, null, null))).isEqualTo(learnt);
    assertThat(learnt.stream().filter(a -> !a.redLines().isEmpty())).isNotEmpty();
    assertThat(learnt.stream().filter(a -> a.redLines().isEmpty())).isNotEmpty();
  }

  @Test
  void a_second_start_learns_nothing_again() throws IOException {
    Set<RedLine> _ = desk().redLines("moto", SWAHILI);
    Files.setLastModifiedTime(file("dangers"), java.nio.file.attribute.FileTime.fromMillis(1000));
    Set<RedLine> _ = desk().redLines("moto", SWAHILI);
    assertThat(Files.getLastModifiedTime(file("dangers")).toMillis()).isEqualTo(1000);
  }

  @Test
  void one_sentence_more_and_it_is_learnt_anew() {
    LocaleFolder told = LANGUAGES.find("tl").orElseThrow();
    DangersLesson lesson = new DangersLesson(told);
    String text = "Zwrk qplm vvgh";
    assertThat(Lessons.only(folder).learnt(lesson).in(features(text))).isEmpty();
    List<Sample> more = new ArrayList<>(told.dangers());
    for (int i = 0; i < 40; i++) {
      more.add(new Sample(text + " " + i, "violence"));
    }
    LocaleFolder another =
        new LocaleFolder(
            told.language(),
            told.ownName(),
            told.englishName(),
            told.reviewed(),
            told.serves(),
            told.mixes(),
            told.messages(),
            told.samples(),
            told.lexicon(),
            told.sheets(),
            told.uncovered(),
            more);
    assertThat(Lessons.only(folder).learnt(new DangersLesson(another)).in(features(text)))
        .contains(RedLine.VIOLENCE);
    // and not by what was kept meanwhile
    assertThat(Lessons.only(folder).learnt(lesson).in(features(text))).isEmpty();
  }

  /// Numbers made of the letters, of length one, for Tagalog alone.
  private static final class Letters implements Embeddings {
    @Override
    public boolean speak(Language language) {
      return language.tag().equals("tl");
    }

    @Override
    public List<float[]> of(Language language, List<String> texts) {
      return texts.stream().map(Letters::of).toList();
    }

    private static float[] of(String text) {
      float[] sums = {1, 1, 1, 1, 1, 1, 1, 1};
      text.chars().forEach(c -> sums[c % sums.length]++);
      double square = 0;
      for (float sum : sums) {
        square += sum * sum;
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] /= (float) Math.sqrt(square);
      }
      return sums;
    }
  }

  @Test
  void what_was_kept_hears_the_same_meaning() {
    Language tagalog = Language.of("tl");
    List<String> said =
        LANGUAGES.find("tl").orElseThrow().samples().stream().map(Sample::text).limit(300).toList();
    TriageDesk first = desk();
    first.hearMeaning(new Letters());
    List<Assessment> learnt = said.stream().map(t -> first.assess(t, tagalog, null, null)).toList();
    assertThat(folder.resolve("learnt-dangers-meant-tl.bin")).isRegularFile();
    assertThat(folder.resolve("learnt-categories-meant-tl.bin")).isRegularFile();
    TriageDesk second = desk();
    assertThat(said.stream().map(t -> second.assess(t, tagalog, null, null)))
        .as("by words alone, before")
        .isNotEqualTo(learnt);
    second.hearMeaning(new Letters());
    assertThat(said.stream().map(t -> second.assess(t, tagalog, null, null))).isEqualTo(learnt);
  }

  /// Said in the moment the door opens: nothing is learnt yet, and the lexicon names none of it.
  @Test
  void the_very_first_words_are_heard_in_full() throws IOException {
    Lexicon lexicon = new Lexicon(LANGUAGES.find("sw").orElseThrow());
    TriageDesk patient = desk();
    List<String> unnamed =
        Files.readAllLines(Path.of("src/test/resources/redlines/sw.tsv")).stream()
            .map(line -> line.split("\t")[1])
            .filter(text -> RedLines.in(lexicon.in(Words.of(text))).isEmpty())
            .filter(text -> !patient.redLines(text, SWAHILI).isEmpty())
            .limit(3)
            .toList();
    assertThat(unnamed).hasSize(3);
    for (String text : unnamed) {
      assertThat(desk().redLines(text, SWAHILI)).as(text + " by what was kept").isNotEmpty();
      Files.delete(file("dangers"));
      assertThat(desk().redLines(text, SWAHILI)).as(text + " where nothing was").isNotEmpty();
    }
  }

  private static long[] features(String text) {
    return org.mingbai.likeness.Features.of(text);
  }

  @Test
  void a_damaged_lesson_is_thrown_away() throws IOException {
    LocaleFolder told = LANGUAGES.find("tl").orElseThrow();
    Path file = folder.resolve("learnt-dangers-tl.bin");
    String text = "sinaktan ako ng bantay";
    boolean heard =
        Lessons.only(folder).learnt(new DangersLesson(told)).in(features(text)).isPresent();
    byte[] whole = Files.readAllBytes(file);
    for (long place : new long[] {5, 100, 5000, whole.length - 3}) {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(place);
        bytes.write(whole[(int) place] ^ 0x55);
      }
      assertThat(
              Lessons.only(folder).learnt(new DangersLesson(told)).in(features(text)).isPresent())
          .isEqualTo(heard);
      assertThat(file).hasBinaryContent(whole);
    }
  }

  /// The mark of a lesson is also that of the code that learnt it, whatever of it changes.
  @Test
  void all_code_that_learns_is_in_the_mark() {
    Set<String> marked = new TreeSet<>();
    Taught.CODE.forEach(
        type -> Stream.of(type.getNestMembers()).map(Class::getName).forEach(marked::add));
    Set<String> reached = reached(Dangers.class, Kinds.class, Categories.class);
    assertThat(reached).hasSizeGreaterThan(30);
    // it moves what was learnt, message by message
    reached.remove(DialogueWords.class.getName());
    reached.removeIf(name -> HELD.contains(name.split("\\$")[0]));
    assertThat(reached).isSubsetOf(marked);
  }

  private static Set<String> reached(Class<?>... from) {
    var house =
        new ClassFileImporter()
            .importPackages(
                "org.mingbai.triage",
                "org.mingbai.likeness",
                "org.mingbai.language",
                "org.mingbai.lessons",
                "org.mingbai.grievance");
    Set<String> seen = new TreeSet<>();
    Deque<JavaClass> next = new ArrayDeque<>();
    for (Class<?> type : from) {
      next.add(house.get(type));
    }
    while (!next.isEmpty()) {
      JavaClass type = next.poll();
      if (!type.getPackageName().startsWith("org.mingbai.")
          || !house.contain(type.getName())
          || !seen.add(type.getName())) {
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        next.add(dependency.getTargetClass().getBaseComponentType());
      }
    }
    return seen;
  }
}
