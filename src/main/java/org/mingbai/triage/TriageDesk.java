package org.mingbai.triage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<String, Ears> ears = new LinkedHashMap<>();
  private final Set<String> meant = ConcurrentHashMap.newKeySet();

  /// What hears one language.
  private record Ears(
      Learnt<Lexicon> lexicon,
      Resting<Dangers> dangers,
      Learnt<FactWords> facts,
      Resting<Listener> listener) {
    /// The dangers are part of the listener: they rest after it.
    boolean rest(Duration unheard) {
      boolean went = listener.rest(unheard);
      return (!listener.awake() && dangers.rest(unheard)) || went;
    }
  }

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
      Resting<Dangers> danger = new Resting<>(() -> lessons.learnt(new DangersLesson(folder)));
      Learnt<FactWords> fact = new Learnt<>(() -> new FactWords(folder));
      Resting<Listener> listener =
          new Resting<>(() ->
              new Listener(
                  lexicon.get(),
                  danger.get(),
                  fact.get(),
                  lessons.learnt(new KindsLesson(folder)),
                  lessons.learnt(new AboutUsLesson(folder)),
                  lessons.learnt(CategoriesLesson.byWords(folder)),
                  new OwnWords(folder)));
      ears.put(folder.language().tag(), new Ears(lexicon, danger, fact, listener));
    }
  }

  /// Learns what is not learnt yet; until then the first message in a language waits for it.
  public void learnToListen() {
    Learnt.all(ears.values().stream().map(Ears::lexicon).toList());
    ears.values().forEach(ear -> ear.dangers().learn());
    Learnt.all(ears.values().stream().map(Ears::facts).toList());
    ears.values().forEach(ear -> ear.listener().learn());
  }

  /// Languages nobody wrote in for so long rest, but for those that are heard by meaning too; the
  /// next message in one is heard a moment later. Says how many went to rest.
  public int rest(Duration unheard) {
    int went = 0;
    for (Map.Entry<String, Ears> ear : ears.entrySet()) {
      went += !meant.contains(ear.getKey()) && ear.getValue().rest(unheard) ? 1 : 0;
    }
    languages.rest();
    return went;
  }

  /// Hears what is meant beside the words, in languages that have a model.
  public void hearMeaning(Embeddings embeddings) {
    for (LocaleFolder folder : languages.all()) {
      Ears ear = ears.get(folder.language().tag());
      boolean can = embeddings.speak(folder.language()) && !folder.dangers().isEmpty();
      if (can && ear != null) {
        meant.add(folder.language().tag());
        Meanings meanings = new Meanings(embeddings, folder.language());
        ear.listener()
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
    Ears ear = ears.get(tag);
    if (ear != null) {
      heard.addAll(RedLines.in(ear.lexicon().get().in(words)));
      ear.dangers().get().in(Features.of(words)).ifPresent(heard::add);
    }
    return heard;
  }

  /// `asked` is what the house asked last (`where`, `when`, `done`, `wish`, `what`, `confirm`), or
  /// null.
  public Assessment assess(
      String text, Language language, @Nullable String country, @Nullable String asked) {
    return languages
        .find(language.tag())
        .map(folder -> ears.get(folder.language().tag()))
        .map(ear -> ear.listener().get())
        .map(listener -> listener.assess(text, asked))
        .orElse(NOTHING);
  }

  /// What a complaint is about by its words alone, if its language is learnt: nothing waits.
  public Optional<Assessment> about(String text, Language language) {
    return languages
        .find(language.tag())
        .map(folder -> ears.get(folder.language().tag()))
        .flatMap(ear -> ear.listener().now())
        .map(listener -> listener.about(text));
  }

  /// Values in a text with their place in it; days without a year are the last such before today.
  public List<Spot> spot(
      String text, Language language, @Nullable String country, LocalDate today) {
    return languages
        .find(language.tag())
        .map(folder -> ears.get(folder.language().tag()))
        .map(ear -> ear.facts().get())
        .map(words -> words.spots(text, country, today))
        .orElse(List.of());
  }
}
