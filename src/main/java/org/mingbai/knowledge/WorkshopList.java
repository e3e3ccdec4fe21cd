package org.mingbai.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingbai.knowledge.SheetFile.Stage;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.SheetSource;

/// All sheets there are, in all their languages, with what an author must look after.
public final class WorkshopList {
  private final Languages languages;
  private final SheetBook book;
  private final Shelves shelves;
  private final SheetTexts texts;

  /// One sheet in one language: where it stands; checked earlier than another of its languages; its
  /// review day has passed.
  public record Tab(String locale, Stage stage, boolean aged, boolean overdue) {}

  /// One sheet in all its languages.
  public record Row(String id, String topic, String country, String title, Map<String, Tab> tabs) {}

  /// A language in which a sheet is written from another one; `aged` when it was checked before
  /// that one was.
  public record Leaning(String locale, boolean aged) {}

  WorkshopList(Languages languages, Shelves shelves, SheetBook book, SheetTexts texts) {
    this.languages = languages;
    this.shelves = shelves;
    this.book = book;
    this.texts = texts;
  }

  /// By topic and id; titles in the reader's language where there is one.
  public List<Row> rows(Language reader) {
    Map<String, Map<String, SheetFile>> files = new TreeMap<>();
    for (LocaleFolder folder : languages.all()) {
      String tag = folder.language().tag();
      for (SheetSource source : folder.sheets()) {
        put(files, new SheetFile(new SheetKey(tag, id(source)), List.of()));
      }
    }
    book.all().forEach(file -> put(files, file));
    return files.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue(), reader))
        .sorted(Comparator.comparing(Row::topic).thenComparing(Row::id))
        .toList();
  }

  private static String id(SheetSource source) {
    return String.valueOf(source.front().get("id"));
  }

  private static void put(Map<String, Map<String, SheetFile>> files, SheetFile file) {
    files.computeIfAbsent(file.key().id(), id -> new TreeMap<>()).put(file.key().locale(), file);
  }

  private Row row(String id, Map<String, SheetFile> files, Language reader) {
    Map<String, SheetDraft> drafts = new TreeMap<>();
    files.forEach((tag, file) -> drafts.put(tag, texts.draft(file)));
    SheetDraft any = drafts.getOrDefault("zh", drafts.values().iterator().next());
    SheetDraft shown = drafts.getOrDefault(reader.tag(), drafts.getOrDefault("en", any));
    String newest =
        drafts.values().stream().map(d -> d.text("checked-on")).max(String::compareTo).orElse("");
    Map<String, Tab> tabs = new LinkedHashMap<>();
    files.forEach((tag, file) -> tabs.put(tag, tab(file, newest)));
    return new Row(id, shown.text("topic"), shown.text("country"), shown.text("title"), tabs);
  }

  private Tab tab(SheetFile file, String newest) {
    LocalDate today = shelves.today();
    SheetDraft draft = texts.draft(file);
    String review = draft.text("review-by");
    boolean overdue = !review.isBlank() && review.compareTo(today.toString()) < 0;
    boolean aged = draft.text("checked-on").compareTo(newest) < 0;
    return new Tab(file.key().locale(), file.stage(today), aged, overdue);
  }

  /// Other sheets of the same language that rest on one of its articles or rules.
  public List<Sheet> kin(Sheet sheet) {
    List<Sheet> kin =
        shelves.index(Language.of(sheet.locale())).map(SheetIndex::sheets).orElse(List.of());
    return kin.stream().filter(s -> !s.id().equals(sheet.id()) && rests(s, sheet)).toList();
  }

  private static boolean rests(Sheet one, Sheet other) {
    return one.rules().stream().anyMatch(other.rules()::contains)
        || one.articles().stream()
            .anyMatch(a ->
                a.article() != null
                    && other.articles().stream()
                        .anyMatch(b -> a.law().equals(b.law()) && a.article().equals(b.article())));
  }

  /// Other sheets of the same language whose words name it, by its title or its id.
  public List<Sheet> naming(Sheet sheet) {
    String title = sheet.title().replaceAll("[?？.。!！؟۔।\\s]+$", "").toLowerCase(Locale.ROOT);
    Pattern id = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(sheet.id()) + "(?![a-z0-9-])");
    return shelves
        .index(Language.of(sheet.locale()))
        .map(SheetIndex::sheets)
        .orElse(List.of())
        .stream()
        .filter(s -> !s.id().equals(sheet.id()))
        .filter(s -> {
          String words = String.join("\n", s.sections().values()).toLowerCase(Locale.ROOT);
          return words.contains(title) || id.matcher(words).find();
        })
        .toList();
  }

  /// The language a sheet is written from: Chinese where it stands, else English; these two lean on
  /// each other.
  public String source(SheetKey key) {
    return key.locale().equals("zh") || !written(key.id(), "zh") ? "en" : "zh";
  }

  private boolean written(String id, String locale) {
    return !draft(id, locale).text("title").isBlank();
  }

  private SheetDraft draft(String id, String locale) {
    return texts.draft(texts.file(new SheetKey(locale, id)));
  }

  /// The languages in which the sheet is written from this one.
  public List<Leaning> leaning(SheetKey key) {
    String checked = draft(key.id(), key.locale()).text("checked-on");
    return languages.all().stream()
        .map(folder -> folder.language().tag())
        .filter(tag -> !tag.equals(key.locale()) && written(key.id(), tag))
        .filter(tag -> source(new SheetKey(tag, key.id())).equals(key.locale()))
        .map(
            tag -> new Leaning(tag, draft(key.id(), tag).text("checked-on").compareTo(checked) < 0))
        .toList();
  }

  /// What the sheets that stand today in a language have to hear and to see.
  public List<Medium> media(Language language) {
    List<Sheet> standing = shelves.index(language).map(SheetIndex::sheets).orElse(List.of());
    return standing.stream().flatMap(sheet -> sheet.media().stream()).toList();
  }

  /// All texts that stand today in a language, by file name.
  public Map<String, String> files(Language language) {
    Map<String, String> files = new TreeMap<>();
    List<Sheet> standing = shelves.index(language).map(SheetIndex::sheets).orElse(List.of());
    for (Sheet sheet : standing) {
      texts
          .standing(new SheetKey(language.tag(), sheet.id()))
          .ifPresent(source -> files.put(sheet.id() + ".md", source.text()));
    }
    return files;
  }
}
