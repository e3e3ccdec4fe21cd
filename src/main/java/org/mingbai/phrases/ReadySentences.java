package org.mingbai.phrases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Phrasebook;

/// The ready sentences a mediator answers with in a language she does not write: what there is, in
/// groups, and how one with its blanks filled reads in each language.
public final class ReadySentences {
  /// The most sentences of one reply.
  public static final int MOST = 12;

  private static final String SENTENCE = "phrase.";
  private static final String LABEL = "desk.phrase.blank.";
  private static final Pattern OURS = Pattern.compile("phrase[.-]|desk\\.phrase\\.|page\\.ready");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private final Languages languages;
  private final Phrasebook phrasebook;
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private final Set<Language> speaking = new HashSet<>();

  public ReadySentences(Languages languages, Phrasebook phrasebook) {
    this.languages = languages;
    this.phrasebook = phrasebook;
    LocaleFolder english = languages.find("en").orElseThrow();
    names(english, SENTENCE)
        .forEach(id -> groups.computeIfAbsent(group(id), g -> new ArrayList<>()).add(id));
    languages.all().stream()
        .filter(folder -> whole(folder, english))
        .forEach(folder -> speaking.add(folder.language()));
  }

  private static String group(String id) {
    return id.substring(0, Math.max(0, id.indexOf('.')));
  }

  private static Stream<String> names(LocaleFolder folder, String prefix) {
    return folder.messages().keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()));
  }

  /// The groups in their order, each with the ids of its sentences (`paper.bring`).
  public Map<String, List<String>> groups() {
    return groups;
  }

  /// Are they all written in this language, and the words of the pages around them?
  public boolean speaks(Language language) {
    return speaking.contains(language);
  }

  private static boolean whole(LocaleFolder folder, LocaleFolder english) {
    return english.messages().keySet().stream()
        .filter(key -> OURS.matcher(key).lookingAt())
        .allMatch(folder.messages()::containsKey);
  }

  public boolean knows(String id) {
    return groups.getOrDefault(group(id), List.of()).contains(id);
  }

  /// What a group is called.
  public String title(Language language, String group) {
    return phrasebook.say(language, heading(group));
  }

  private static String heading(String group) {
    return "phrase-group." + group;
  }

  /// The blanks of a sentence, in the order of its English words.
  public List<Blank> blanks(String id) {
    return phrasebook.blanks(Language.ENGLISH, SENTENCE + id).stream()
        .map(name -> Blank.of(name).orElseThrow(() -> new IllegalStateException(id + " " + name)))
        .toList();
  }

  /// What may be chosen in this blank, by name.
  public List<String> choices(Blank blank) {
    return languages.find("en").map(f -> names(f, listed(blank)).toList()).orElse(List.of());
  }

  /// One of the choices in words.
  public String choice(Language language, Blank blank, String name) {
    return phrasebook.say(language, listed(blank) + name);
  }

  private static String listed(Blank blank) {
    return "phrase-" + blank.key() + ".";
  }

  /// Does the value fit the blank?
  public boolean fits(Blank blank, String value) {
    return value(Language.ENGLISH, blank, value).isPresent();
  }

  /// The sentence in this language; empty where there is no such sentence, or a blank is not filled
  /// as it must be.
  public Optional<String> say(Language language, Ready ready) {
    if (!speaks(language) || !knows(ready.id())) {
      return Optional.empty();
    }
    List<Blank> blanks = blanks(ready.id());
    List<Object> filled = new ArrayList<>();
    for (Blank blank : blanks) {
      value(language, blank, ready.values().getOrDefault(blank.key(), ""))
          .ifPresent(v -> filled.addAll(List.of(blank.key(), v)));
    }
    return filled.size() == 2 * blanks.size() && ready.values().size() == blanks.size()
        ? Optional.of(phrasebook.say(language, SENTENCE + ready.id(), filled.toArray()))
        : Optional.empty();
  }

  /// All of them as one text, a sentence a line; empty if one of them is not whole.
  public Optional<String> say(Language language, List<Ready> all) {
    List<String> said = all.stream().flatMap(r -> say(language, r).stream()).toList();
    return said.isEmpty() || said.size() != all.size()
        ? Optional.empty()
        : Optional.of(String.join("\n", said));
  }

  /// The sentence as far as it is filled; what is not is named in brackets.
  public String outline(Language language, Ready ready) {
    Function<String, String> words =
        name ->
            Blank.of(name)
                .flatMap(b -> value(language, b, ready.values().getOrDefault(name, "")))
                .map(v -> phrasebook.words(language, v))
                .orElseGet(() -> "[" + phrasebook.say(language, LABEL + name) + "]");
    return say(language, ready)
        .orElseGet(() -> phrasebook.outline(language, SENTENCE + ready.id(), words));
  }

  /// The sentence with its blanks named.
  public String outline(Language language, String id) {
    return outline(language, new Ready(id, Map.of()));
  }

  private Optional<Object> value(Language language, Blank blank, String value) {
    if (blank.kind() != Blank.Kind.CHOICE) {
      return ReadyValues.read(blank, value);
    }
    return choices(blank).contains(value)
        ? Optional.of(choice(language, blank, value))
        : ReadyValues.own(value).map(own -> phrasebook.quoted(language, own));
  }

  /// The ids of the sentences that have all these words, in this language; none asked for: all.
  public List<String> search(Language language, String words) {
    List<String> wanted = Stream.of(folded(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    return groups.values().stream()
        .flatMap(List::stream)
        .filter(id -> wanted.stream().allMatch(text(language, id)::contains))
        .collect(Collectors.toList());
  }

  private String text(Language language, String id) {
    return folded(outline(language, id) + " " + title(language, group(id)));
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
