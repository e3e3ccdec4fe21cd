package org.mingbai.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingbai.language.Embeddings;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.Learnt;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.SheetSource;
import org.mingbai.language.UnreadableLocale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sheets of every language as they stand today: those that ship with the house, and over them
/// what the workshop has let out or taken away. The indexes are built from nothing else.
final class Shelves {
  private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);

  private final Languages languages;
  private final SheetBook book;
  private final InstantSource now;
  private final Map<String, Learnt<SheetIndex>> indexes = new ConcurrentHashMap<>();
  private Map<String, Map<String, Optional<String>>> changed = Map.of();
  private long tide = -1;
  private @Nullable LocalDate day;
  private volatile @Nullable Embeddings embeddings;
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private volatile boolean learnt;

  Shelves(Languages languages, SheetBook book, InstantSource now) {
    this.languages = languages;
    this.book = book;
    this.now = now;
    languages
        .all()
        .forEach(f ->
            indexes.put(
                f.language().tag(),
                new Learnt<>(() -> new SheetIndex(f, SheetShelf.read(f), mixed(f)).ready())));
  }

  /// By sheet, the questions that ship in the languages people mix into this one.
  private Map<String, List<String>> mixed(LocaleFolder folder) {
    Map<String, List<String>> questions = new HashMap<>();
    for (String tag : folder.mixes()) {
      languages
          .find(tag)
          .map(SheetShelf::read)
          .orElse(List.of())
          .forEach(s ->
              questions.computeIfAbsent(s.id(), id -> new ArrayList<>()).addAll(s.questions()));
    }
    return questions;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);
  }

  /// A store that is away now is asked again in a moment.
  void takeOver() {
    try {
      int _ = refresh();
    } catch (RuntimeException e) {
      LOG.warn("the workshop's sheets are not taken over yet", e);
    }
  }

  void readAll() {
    takeOver();
    Learnt.all(indexes.values());
  }

  /// A language that fails does not keep the others from being weighed; the first fault is thrown
  /// at the end.
  void weigh(Embeddings model) {
    embeddings = model;
    List<RuntimeException> faults = new ArrayList<>();
    for (LocaleFolder folder : languages.all()) {
      Learnt.goOn();
      try {
        index(folder.language()).orElseThrow().weigh(model);
      } catch (RuntimeException e) {
        lost.add(folder.language().tag());
        faults.add(e);
      }
    }
    learnt = true;
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  /// The languages of these models are found by words alone from now on, though they should not be.
  void lose(Embeddings models) {
    languages.all().stream()
        .map(LocaleFolder::language)
        .filter(models::speak)
        .forEach(language -> lost.add(language.tag()));
  }

  /// Learning has ended before its end: what is not weighed by now will not be.
  void learningFailed() {
    if (!learnt) {
      languages.all().forEach(folder -> lost.add(folder.language().tag()));
    }
  }

  /// How a question finds its sheet in this language.
  SheetDesk.Reach reach(Language language) {
    if (lost.contains(language.tag())) {
      return SheetDesk.Reach.FAILED;
    }
    Embeddings model = embeddings;
    if (model == null || !learnt) {
      return SheetDesk.Reach.LEARNING;
    }
    if (index(language).orElseThrow().stumbled()) {
      return SheetDesk.Reach.FAILED;
    }
    return model.speak(language) ? SheetDesk.Reach.MEANING : SheetDesk.Reach.WORDS;
  }

  Optional<SheetIndex> index(Language language) {
    return languages
        .find(language.tag())
        .map(f -> indexes.get(f.language().tag()))
        .map(Learnt::get);
  }

  /// Takes over what the workshop has changed, or a new day has brought; the old index answers
  /// until the new one is ready. Says how many languages changed.
  synchronized int refresh() {
    long now = book.tide();
    LocalDate today = today();
    if (now == tide && today.equals(day)) {
      return 0;
    }
    Map<String, Map<String, Optional<String>>> next = standing(today);
    int count = 0;
    for (LocaleFolder folder : languages.all()) {
      String tag = folder.language().tag();
      Map<String, Optional<String>> mine = next.getOrDefault(tag, Map.of());
      if (!mine.equals(changed.getOrDefault(tag, Map.of()))) {
        SheetIndex before = index(folder.language()).orElseThrow();
        SheetIndex fresh =
            new SheetIndex(folder, sheets(folder, mine), mixed(folder)).readyAs(before);
        Learnt<SheetIndex> ready = new Learnt<>(() -> fresh);
        Learnt.all(List.of(ready));
        // by words it answers at once, in meaning a moment later
        indexes.put(tag, ready);
        weighLate(fresh, before);
        count++;
      }
    }
    changed = next;
    tide = now;
    day = today;
    return count;
  }

  /// By language and sheet: the text that stands, or nothing where the sheet was taken away.
  private Map<String, Map<String, Optional<String>>> standing(LocalDate today) {
    Map<String, Map<String, Optional<String>>> all = new HashMap<>();
    for (SheetFile file : book.all()) {
      Optional<String> live = file.live(today).map(SheetFile.Edition::text);
      if (live.isPresent() || file.everWithdrawn()) {
        all.computeIfAbsent(file.key().locale(), l -> new LinkedHashMap<>())
            .put(file.key().id(), live);
      }
    }
    return all;
  }

  private static List<Sheet> sheets(LocaleFolder folder, Map<String, Optional<String>> changed) {
    List<Sheet> sheets = new ArrayList<>();
    for (Sheet shipped : SheetShelf.read(folder)) {
      Optional<String> over = changed.getOrDefault(shipped.id(), Optional.of(""));
      if (over.isPresent()) {
        sheets.add(over.get().isEmpty() ? shipped : read(folder, over.get()).orElse(shipped));
      }
    }
    List<String> known = sheets.stream().map(Sheet::id).toList();
    changed.forEach((id, text) -> {
      if (!known.contains(id)) {
        text.flatMap(t -> read(folder, t)).ifPresent(sheets::add);
      }
    });
    return sheets;
  }

  /// A text that this house can no longer read is told in the log, and answers nothing.
  private static Optional<Sheet> read(LocaleFolder folder, String text) {
    String tag = folder.language().tag();
    try {
      return Optional.of(SheetShelf.sheet(tag, SheetSource.read("workshop", text)));
    } catch (UnreadableLocale e) {
      LOG.warn("{}: a sheet of the workshop cannot be read: {}", tag, e.getMessage());
      return Optional.empty();
    }
  }

  private void weighLate(SheetIndex fresh, SheetIndex before) {
    Embeddings model = embeddings;
    if (model != null) {
      try {
        fresh.weighAs(before, model);
      } catch (RuntimeException e) {
        lost.add(fresh.language().tag());
        LOG.warn("sheets are found by words alone, the model failed", e);
      }
    }
  }

  /// What the shelf of a language will be on this day, by all that is let out so far.
  SheetIndex on(LocalDate day, Language language) {
    LocaleFolder folder = languages.find(language.tag()).orElseThrow();
    String tag = folder.language().tag();
    List<Sheet> sheets = sheets(folder, standing(day).getOrDefault(tag, Map.of()));
    SheetIndex live = index(language).orElseThrow();
    return sheets.equals(live.sheets()) ? live : trial(folder, sheets);
  }

  /// What this shelf would be with the sheet in its place.
  SheetIndex with(Sheet sheet, SheetIndex shelf) {
    List<Sheet> sheets = new ArrayList<>(shelf.sheets());
    sheets.removeIf(s -> s.id().equals(sheet.id()));
    sheets.add(sheet);
    return trial(languages.find(sheet.locale()).orElseThrow(), sheets);
  }

  /// A shelf to try questions on. Until that which stands is weighed in meaning it is weighed by
  /// words alone, as that answers then.
  private SheetIndex trial(LocaleFolder folder, List<Sheet> sheets) {
    SheetIndex live = index(folder.language()).orElseThrow();
    SheetIndex trial = new SheetIndex(folder, sheets, mixed(folder));
    Embeddings model = embeddings;
    if (model != null && live.weighed()) {
      trial.weighAs(live, model);
    }
    return trial;
  }

  /// The text that ships with the house.
  Optional<SheetSource> shipped(SheetKey key) {
    return languages
        .find(key.locale())
        .flatMap(f ->
            f.sheets().stream()
                .filter(s -> key.id().equals(String.valueOf(s.front().get("id"))))
                .findFirst());
  }
}
