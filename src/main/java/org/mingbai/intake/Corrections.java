package org.mingbai.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;

/// Reads "no, not May, I meant March" and "change the place: it is Syokimau": which line, and what
/// it should say.
public final class Corrections {
  private static final int LONGEST = 300;
  private static final int BRIEF = 120;

  /// Words of three letters are words of their own where vowels are not written.
  private static final int SHORTEST = 3;

  private static final int LATIN = 0x500;
  private static final Pattern CLAUSE = Pattern.compile("[,.;:!?，。；：、！？،؛؟۔।\\n]+");
  private final Map<String, Ways> byLanguage = new HashMap<>();
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  /// How a language says not, what was meant instead, the names of the lines, and words of time.
  private record Ways(
      NumberCorrections numbers,
      List<String> not,
      List<String> meant,
      Map<String, List<String>> names,
      List<String> times,
      List<String> talk,
      List<String> no) {}

  public Corrections(Languages languages) {
    languages.all().forEach(folder -> byLanguage.put(folder.language().tag(), read(folder)));
  }

  /// Do her few words begin by taking something back: "sorry, …", and where a "no" answers nothing
  /// else, "no, …"?
  public boolean takesBack(String text, Language language, boolean no) {
    Ways ways = byLanguage.get(language.tag());
    return ways != null && text.length() <= BRIEF && ways.numbers().takesBack(text, no);
  }

  /// The line it corrects with its new words; empty when it corrects none.
  public Map<String, String> in(String text, Language language, Map<String, String> understood) {
    Ways ways = byLanguage.get(language.tag());
    if (ways == null || text.length() > LONGEST) {
      return Map.of();
    }
    Map<String, String> numbers = ways.numbers().in(text, understood);
    if (!numbers.isEmpty()) {
      return numbers;
    }
    Heap heap = new Heap(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    // A keyboard may write a letter and its dot (য়) as one sign or as two.
    for (String clause : CLAUSE.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
      weigh(clause, ways, heap);
    }
    Optional<String> value =
        heap.meant().stream().findFirst().or(() -> heap.other().reversed().stream().findFirst());
    Optional<String> slot =
        value.flatMap(v -> slot(Plain.of(text), v, heap.dropped(), new Known(ways, understood)));
    return slot.isPresent() ? Map.of(slot.get(), value.get()) : Map.of();
  }

  /// What was denied, what was said to be meant, and what else was said.
  private record Heap(List<String> dropped, List<String> meant, List<String> other) {}

  private record Known(Ways ways, Map<String, String> understood) {}

  /// What stands after "not" is dropped, up to the words that say what was meant.
  private void weigh(String clause, Ways ways, Heap heap) {
    Optional<Matcher> not = first(clause, ways.not());
    if (not.isEmpty()) {
      affirm(clause, ways, heap);
      return;
    }
    String denied = clause.substring(not.get().end());
    String before = clause.substring(0, not.get().start());
    if (Plain.of(denied).isEmpty() && !Plain.of(before).isEmpty()) {
      // "May not": in some languages the word that denies comes last.
      heap.dropped().add(before);
      return;
    }
    affirm(before, ways, heap);
    String meant = after(denied, ways.meant());
    heap.dropped()
        .add(meant == null ? denied : denied.substring(0, denied.length() - meant.length()));
    if (meant != null) {
      add(meant, ways, heap.meant());
    }
  }

  /// What stands before the words that say what was meant is what it was not: "May, I mean March".
  private void affirm(String clause, Ways ways, Heap heap) {
    String meant = after(clause, ways.meant());
    add(meant == null ? clause : meant, ways, meant == null ? heap.other() : heap.meant());
    if (meant != null) {
      heap.dropped().add(clause.substring(0, clause.length() - meant.length()));
    }
  }

  private void add(String words, Ways ways, List<String> values) {
    if (!Plain.of(words).isEmpty() && !talksOnly(Plain.of(words), ways)) {
      values.add(core(words, ways));
    }
  }

  /// The value itself, without "no" before it or "the amount is".
  private String core(String words, Ways ways) {
    String rest = words.strip();
    for (String no : ways.no()) {
      Matcher m = phrase(no).matcher(rest);
      rest = m.lookingAt() && m.end() < rest.length() ? rest.substring(m.end()).strip() : rest;
    }
    String named = after(rest, ways.names().values().stream().flatMap(List::stream).toList());
    if (named == null || Plain.of(named).isEmpty()) {
      return rest;
    }
    String value = named.strip();
    int gap = value.indexOf(' ');
    boolean is =
        gap > 0 && gap <= 4 && value.substring(0, gap).codePoints().allMatch(Character::isLetter);
    return is ? value.substring(gap).strip() : value;
  }

  private Optional<Matcher> first(String clause, List<String> phrases) {
    return phrases.stream()
        .map(p -> phrase(p).matcher(clause))
        .filter(Matcher::find)
        .min((x, y) -> x.start() - y.start());
  }

  /// What follows the last of these phrases in the clause, or null.
  private @Nullable String after(String clause, List<String> phrases) {
    int end = -1;
    for (String phrase : phrases) {
      Matcher m = phrase(phrase).matcher(clause);
      while (m.find()) {
        end = Math.max(end, m.end());
      }
    }
    return end < 0 ? null : clause.substring(end);
  }

  /// A plain phrase as it may stand in a text: its letters' other forms, apostrophes inside, any
  /// gap between words.
  private Pattern phrase(String plain) {
    return patterns.computeIfAbsent(plain, Corrections::compiled);
  }

  private static Pattern compiled(String plain) {
    String loose =
        Arrays.stream(plain.split(" "))
            .map(Corrections::letters)
            .collect(Collectors.joining("[^\\p{L}\\p{M}\\p{N}]+"));
    String bound = Plain.dense(plain) ? "" : "(?<![\\p{L}\\p{M}\\p{N}])";
    String close = Plain.dense(plain) ? "" : "(?![\\p{L}\\p{M}\\p{N}])";
    return Pattern.compile(bound + loose + close, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String letters(String word) {
    return word.codePoints().mapToObj(Corrections::forms).collect(Collectors.joining("['’]?"));
  }

  private static String forms(int letter) {
    return switch (letter) {
      case 'ا' -> "[اأإآ]";
      case 'ي' -> "[يى]";
      case 'ه' -> "[هة]";
      default -> Pattern.quote(Character.toString(letter));
    };
  }

  /// Says no more than "no", "change", or the name of a line.
  private static boolean talksOnly(String plain, Ways ways) {
    String rest = plain;
    for (String talk : ways.talk()) {
      rest =
          Plain.dense(talk)
              ? rest.replace(talk, "")
              : (" " + rest + " ").replace(" " + talk + " ", " ").strip();
    }
    return Plain.dense(plain)
        ? rest.length() <= 1
        : rest.isEmpty() || rest.length() <= 3 && !rest.codePoints().anyMatch(Character::isDigit);
  }

  private static Optional<String> slot(
      String text, String value, List<String> dropped, Known known) {
    for (Map.Entry<String, List<String>> named : known.ways().names().entrySet()) {
      if (named.getValue().stream().anyMatch(n -> Plain.holds(text, n))) {
        return Optional.of(named.getKey());
      }
    }
    String plain = Plain.of(value);
    if (known.ways().times().stream().anyMatch(t -> Plain.holds(plain, t))) {
      return Optional.of(Slots.WHEN);
    }
    return known.understood().entrySet().stream()
        .filter(e ->
            Slots.words(e.getKey()) && !e.getKey().equals(Slots.WHAT)
                || e.getKey().equals(Slots.SITE))
        .filter(e -> dropped.stream().anyMatch(d -> overlaps(Plain.of(d), Plain.of(e.getValue()))))
        .map(e -> e.getKey().equals(Slots.SITE) ? Slots.WHERE : e.getKey())
        .findFirst();
  }

  private static boolean overlaps(String dropped, String old) {
    if (Plain.dense(dropped)) {
      return old.length() > 1
          && dropped.length() > 1
          && (dropped.contains(old) || old.contains(dropped));
    }
    return Arrays.stream(old.split(" "))
        .anyMatch(w -> Arrays.stream(dropped.split(" ")).anyMatch(d -> sameWord(w, d)));
  }

  /// The same, but for what a language hangs onto a word: জুবাইল, and জুবাইলের (of it).
  private static boolean sameWord(String one, String other) {
    boolean whole = one.equals(other) && one.length() == SHORTEST && one.codePointAt(0) > LATIN;
    return whole
        || Math.min(one.length(), other.length()) > 3
            && (one.startsWith(other) || other.startsWith(one));
  }

  private static Ways read(LocaleFolder folder) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String slot : List.of(Slots.WHERE, Slots.WHEN, Slots.AMOUNT, Slots.DONE, Slots.WISH)) {
      names.put(slot, Plain.phrases(folder, "chat.said." + slot));
    }
    for (String slot : List.of("employer", Slots.PEOPLE, "papers")) {
      names.put(slot, Plain.phrases(folder, "page.file." + slot));
    }
    List<String> times = terms(folder, "month:", "when");
    List<String> talk = new ArrayList<>(terms(folder, "no", "change", "yes", "undo"));
    names.values().forEach(talk::addAll);
    talk.sort((a, b) -> b.length() - a.length());
    return new Ways(
        new NumberCorrections(folder),
        Plain.phrases(folder, "chat.said.not"),
        Plain.phrases(folder, "chat.said.meant"),
        names,
        times,
        List.copyOf(talk),
        terms(folder, "no"));
  }

  private static List<String> terms(LocaleFolder folder, String... kinds) {
    return folder.lexicon().stream()
        .filter(t ->
            Arrays.stream(kinds)
                .anyMatch(k -> k.endsWith(":") ? t.kind().startsWith(k) : t.kind().equals(k)))
        .map(t -> Plain.of(t.words()))
        .filter(p -> !p.isEmpty())
        .distinct()
        .toList();
  }
}
