package org.mingbai.knowledge;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Countries;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Learnt;
import org.mingbai.language.LocaleFolder;
import org.mingbai.passages.Passages;
import org.mingbai.retrieval.Hits;

/// The shelf's public face: lists sheets, shows one, answers a question from those in force.
public final class SheetDesk {
  private static final double FOUND = .5;
  private static final double UNSURE = .18;

  /// Where a figure may stand beside the answer.
  private static final List<String> BESIDE = List.of("limits", "do");

  private static final int CANDIDATES = 3;

  /// How questions in a language find their sheet.
  public enum Reach {
    /// Learning, or the model, failed: by words alone, though it should not be.
    FAILED,
    /// Not all is learnt yet: by words alone for now.
    LEARNING,
    /// By words and by meaning.
    MEANING,
    /// There is no model for it, or none is wanted: by words alone.
    WORDS;

    /// Lower case, for messages.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Languages languages;
  private final Shelves shelves;
  private final Map<String, Learnt<Countries>> countries;
  private final Map<String, Learnt<Passages>> passages;

  /// Only with what ships with the house.
  public SheetDesk(Languages languages, InstantSource now) {
    this(languages, SheetBook.none(), now);
  }

  public SheetDesk(Languages languages, SheetBook book, InstantSource now) {
    this.languages = languages;
    this.shelves = new Shelves(languages, book, now);
    this.countries = each(languages, Countries::new);
    this.passages = each(languages, Passages::new);
  }

  private static <T> Map<String, Learnt<T>> each(
      Languages languages, Function<LocaleFolder, T> learning) {
    return languages.all().stream()
        .collect(
            Collectors.toMap(
                folder -> folder.language().tag(),
                folder -> new Learnt<>(() -> learning.apply(folder))));
  }

  /// Reads and indexes what is not read yet; until then the first question in a language waits for
  /// it.
  public void readSheets() {
    shelves.readAll();
  }

  /// Weighs nearness in meaning beside the words; until a language is ready its words alone answer.
  public void weighMeaning(Embeddings embeddings) {
    shelves.weigh(embeddings);
  }

  /// The models for meaning could not be loaded: their languages answer by words alone.
  public void lose(Embeddings models) {
    shelves.lose(models);
  }

  /// Learning ended before its end; what is not learnt by now answers by words alone.
  public void learningFailed() {
    shelves.learningFailed();
  }

  /// The languages by how their questions find a sheet today.
  public Map<Reach, List<Language>> reach() {
    return languages.all().stream()
        .map(LocaleFolder::language)
        .collect(
            Collectors.groupingBy(
                shelves::reach, () -> new EnumMap<>(Reach.class), Collectors.toList()));
  }

  /// Takes over what the workshop has changed; says in how many languages.
  public int refresh() {
    return shelves.refresh();
  }

  /// The same, and a store that is away now is asked again later.
  public void takeOver() {
    shelves.takeOver();
  }

  Shelves shelves() {
    return shelves;
  }

  /// Sheets in this language, of this country (null: of all) and those that hold everywhere.
  public List<Sheet> shelf(Language language, @Nullable String country) {
    return shelf(language, country, null);
  }

  /// The same, without those that hold only at other sites than this one, where it is known.
  public List<Sheet> shelf(Language language, @Nullable String country, @Nullable String site) {
    Predicate<Sheet> wanted = holdsIn(set(country)).and(s -> s.holdsAt(set(site)));
    return shelves
        .index(language)
        .map(index -> index.sheets().stream().filter(wanted.and(this::inForce)).toList())
        .orElse(List.of());
  }

  /// What one finds on the shelf by a word or two, on which no answer could be given; the best
  /// three.
  public List<Sheet> named(
      String words, Language language, @Nullable String country, @Nullable String site) {
    return Named.of(words).among(shelf(language, country, site), CANDIDATES);
  }

  /// The languages that have sheets on the rules of this country, where this one has none; where it
  /// has, or nothing is known of the country, none.
  public List<Language> elsewhere(Language language, @Nullable String country) {
    return country == null || tells(language, country)
        ? List.of()
        : languages.all().stream()
            .map(LocaleFolder::language)
            .filter(l -> tells(l, country))
            .toList();
  }

  private boolean tells(Language language, String country) {
    return shelf(language, country).stream().anyMatch(s -> country.equals(s.country()));
  }

  public Optional<Sheet> sheet(String id, Language language) {
    return shelves.index(language).flatMap(index -> index.sheet(id)).filter(this::inForce);
  }

  /// Does any sheet on the shelf carry this reading, picture or animation?
  public boolean shows(Medium medium) {
    return languages.all().stream()
        .flatMap(f -> shelf(f.language(), null).stream())
        .flatMap(sheet -> sheet.media().stream())
        .anyMatch(m -> m.file().equals(medium.file()));
  }

  /// Country null: unknown, every sheet of the language may answer. A country the question names
  /// stands over it.
  public Answer answer(String question, Language language, @Nullable String country) {
    return answer(question, language, country, null);
  }

  /// The same, never from a sheet that holds only at other sites than this one, where it is known.
  public Answer answer(
      String question, Language language, @Nullable String country, @Nullable String site) {
    Optional<SheetIndex> index = shelves.index(language);
    if (index.isEmpty()) {
      return new Answer.NotCovered(0);
    }
    Set<String> named = named(question, language);
    boolean abroad = !named.isEmpty() && (country == null || !named.contains(country));
    Predicate<Sheet> allowed =
        holdsIn(abroad ? named : set(country)).and(s -> s.holdsAt(set(site))).and(this::inForce);
    boolean ours =
        index.get().sheets().stream()
            .anyMatch(s -> s.country() != null && named.contains(s.country()));
    if (!named.isEmpty() && !ours) {
      // What holds everywhere does not say what a country's law says.
      return new Answer.NotCovered(0);
    }
    return judged(index.get(), index.get().find(question, allowed), question);
  }

  private Set<String> named(String question, Language language) {
    return languages
        .find(language.tag())
        .map(f -> countries.get(f.language().tag()))
        .map(Learnt::get)
        .map(names -> names.named(question))
        .orElse(Set.of());
  }

  private static Set<String> set(@Nullable String known) {
    return known == null ? Set.of() : Set.of(known);
  }

  private static Predicate<Sheet> holdsIn(Set<String> countries) {
    return sheet -> sheet.holdsIn(countries);
  }

  private boolean inForce(Sheet sheet) {
    return sheet.inForce(shelves.today());
  }

  /// At most three short sentences of a sheet's answer, in its language.
  public String inShort(Sheet sheet) {
    return inShort(sheet, "");
  }

  /// The same, with what of its other lines says the figure that the question asks for.
  public String inShort(Sheet sheet, String question) {
    List<String> more = new ArrayList<>();
    for (String section : BESIDE) {
      more.add(Prose.plain(sheet.sections().getOrDefault(section, "")));
    }
    String answer = Prose.plain(sheet.sections().getOrDefault("answer", ""));
    Passages.Source source = new Passages.Source(answer, more, sheet.questions());
    return Optional.ofNullable(passages.get(sheet.locale()))
        .map(Learnt::get)
        .map(p -> p.of(question, source))
        .orElse("");
  }

  private Answer judged(SheetIndex index, Hits hits, String question) {
    double confidence = hits.answerable();
    List<Answer.Scored> near =
        hits.best().stream()
            .flatMap(
                hit -> index.sheet(hit.id()).map(s -> new Answer.Scored(s, hit.score())).stream())
            .limit(CANDIDATES)
            .toList();
    if (near.isEmpty() || confidence < UNSURE) {
      return new Answer.NotCovered(confidence);
    }
    if (confidence < FOUND) {
      return new Answer.Unsure(near, confidence);
    }
    Sheet sheet = near.getFirst().sheet();
    return new Answer.Found(sheet, inShort(sheet, question), sheet.firstStep(), confidence, near);
  }
}
