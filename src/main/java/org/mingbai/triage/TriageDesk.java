package org.mingbai.triage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingbai.facts.FactWords;
import org.mingbai.facts.Spot;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.grievance.RedLine;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Learnt;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lessons.Lessons;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Features;
import org.mingbai.likeness.Meanings;

/// Listens to one message: red lines first, then its kind, category and facts; always with reasons.
public final class TriageDesk {
  private static final Assessment NOTHING =
      new Assessment(
          MessageKind.REPLY, 0, List.of(), Set.of(), Map.of(), List.of(), Assessment.Basis.NONE);

  private final Languages languages;
  private final Lessons lessons;
  private final Map<String, Learnt<Lexicon>> lexicons = new LinkedHashMap<>();
  private final Map<String, Learnt<Dangers>> dangers = new LinkedHashMap<>();
  private final Map<String, Learnt<FactWords>> facts = new LinkedHashMap<>();
  private final Map<String, Learnt<Listener>> listeners = new LinkedHashMap<>();

  /// Will learn every language from its folder.
  public TriageDesk(Languages languages) {
    this(languages, Lessons.unkept());
  }

  /// Or take it from the lessons that were learnt from it before.
  public TriageDesk(Languages languages, Lessons lessons) {
    this.languages = languages;
    this.lessons = lessons;
    for (LocaleFolder folder : languages.all()) {
      Learnt<Lexicon> lexicon = new Learnt<>(() -> new Lexicon(folder));
      lexicons.put(folder.language().tag(), lexicon);
      Learnt<Dangers> danger = new Learnt<>(() -> lessons.learnt(new DangersLesson(folder)));
      dangers.put(folder.language().tag(), danger);
      Learnt<FactWords> fact = new Learnt<>(() -> new FactWords(folder));
      facts.put(folder.language().tag(), fact);
      listeners.put(
          folder.language().tag(),
          new Learnt<>(() ->
              new Listener(
                  lexicon.get(),
                  danger.get(),
                  fact.get(),
                  lessons.learnt(new KindsLesson(folder)),
                  lessons.learnt(new AboutUsLesson(folder)),
                  lessons.learnt(CategoriesLesson.byWords(folder)),
                  new OwnWords(folder))));
    }
  }

  /// Learns what is not learnt yet; until then the first message in a language waits for it.
  public void learnToListen() {
    Learnt.all(lexicons.values());
    Learnt.all(dangers.values());
    Learnt.all(facts.values());
    Learnt.all(listeners.values());
  }

  /// Hears what is meant beside the words, in languages that have a model.
  public void hearMeaning(Embeddings embeddings) {
    for (LocaleFolder folder : languages.all()) {
      Learnt<Listener> listener = listeners.get(folder.language().tag());
      boolean can = embeddings.speak(folder.language()) && !folder.dangers().isEmpty();
      if (can && listener != null) {
        Meanings meanings = new Meanings(embeddings, folder.language());
        listener
            .get()
            .hear(
                meanings,
                lessons.learnt(DangersMeant.Lesson.of(folder, meanings)),
                lessons.learnt(new CategoriesLesson(folder, meanings)));
      }
    }
  }

  /// The red lines alone, which need less than all of triage.
  public Set<RedLine> redLines(String text, Language language) {
    return languages
        .find(language.tag())
        .map(folder -> redLines(Words.of(text), folder.language().tag()))
        .orElse(Set.of());
  }

  private Set<RedLine> redLines(List<Word> words, String tag) {
    Set<RedLine> heard = new TreeSet<>();
    Optional.ofNullable(lexicons.get(tag))
        .ifPresent(lexicon -> heard.addAll(RedLines.in(lexicon.get().in(words))));
    Optional.ofNullable(dangers.get(tag))
        .flatMap(danger -> danger.get().in(Features.of(words)))
        .ifPresent(heard::add);
    return heard;
  }

  /// `asked` is what the house asked last (`where`, `when`, `done`, `wish`, `what`, `confirm`), or
  /// null.
  public Assessment assess(
      String text, Language language, @Nullable String country, @Nullable String asked) {
    return languages
        .find(language.tag())
        .map(folder -> listeners.get(folder.language().tag()))
        .map(Learnt::get)
        .map(listener -> listener.assess(text, asked))
        .orElse(NOTHING);
  }

  /// What a complaint is about by its words alone, if its language is learnt: nothing waits.
  public Optional<Assessment> about(String text, Language language) {
    return languages
        .find(language.tag())
        .map(folder -> listeners.get(folder.language().tag()))
        .flatMap(Learnt::now)
        .map(listener -> listener.about(text));
  }

  /// Values in a text with their place in it; days without a year are the last such before today.
  public List<Spot> spot(
      String text, Language language, @Nullable String country, LocalDate today) {
    return languages
        .find(language.tag())
        .map(folder -> facts.get(folder.language().tag()))
        .map(Learnt::get)
        .map(words -> words.spots(text, country, today))
        .orElse(List.of());
  }
}
