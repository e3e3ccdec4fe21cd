package org.mingbai.knowledge;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingbai.knowledge.SheetFile.Edition;
import org.mingbai.knowledge.SheetFile.Stage;
import org.mingbai.knowledge.WorkshopRules.Acting;
import org.mingbai.knowledge.WorkshopRules.Ruling;
import org.mingbai.language.Language;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.SheetSource;

/// Where sheets are written, checked, let out and taken away. Sheets in files ship with the house;
/// what is done here lives in the store and stands over them.
public final class Workshop {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){1,8}");
  private static final int LONGEST_ID = 60;
  private static final int LONGEST = 100_000;
  private static final int LONGEST_TITLE = 200;

  /// Everything an author needs to see of one sheet in one language; `waits` says that the text is
  /// not the one that answers.
  public record Bench(
      SheetKey key,
      Stage stage,
      long version,
      SheetDraft draft,
      boolean waits,
      List<SheetDraft.Wrong> wrong,
      List<Finding> findings,
      List<String> writers,
      Optional<Sheet> live,
      List<Edition> editions,
      boolean ships,
      List<SheetEvent> events) {
    /// May the text be let out, as far as it can be read?
    public boolean barred() {
      return !wrong.isEmpty() || findings.stream().anyMatch(Finding::bars);
    }

    /// Was it taken from the shelf? A text may wait all the same.
    public boolean withdrawn() {
      return new SheetFile(key, events).withdrawn();
    }

    /// Is there anything to take from the shelf, today's text or one whose day comes?
    public boolean stands() {
      return !withdrawn() && (ships || !editions.isEmpty());
    }
  }

  /// A sentence that reads badly, or that may not be let out (`bars`); `why` ends a message key.
  public record Finding(String section, String sentence, String why, boolean bars) {}

  /// What came of an act: done (`why` is empty), or a word for why not, with what the gate saw.
  public record Outcome(String why, @Nullable GateReport gate) {
    static final Outcome DONE = new Outcome("", null);

    static Outcome not(String why) {
      return new Outcome(why, null);
    }

    public boolean done() {
      return why.isEmpty();
    }
  }

  /// One act on a file as its actor saw it.
  private interface Act {
    Ruling on(SheetFile file, Acting acting);
  }

  private final Languages languages;
  private final SheetDesk desk;
  private final SheetBook book;
  private final SheetTexts texts;
  private final PublishGate gate;
  private final InstantSource now;

  public Workshop(Languages languages, SheetDesk desk, SheetBook book, InstantSource now) {
    this.languages = languages;
    this.desk = desk;
    this.book = book;
    this.texts = new SheetTexts(desk.shelves(), book);
    this.gate = new PublishGate(desk.shelves(), book);
    this.now = now;
  }

  public WorkshopList list() {
    return new WorkshopList(languages, desk.shelves(), book, texts);
  }

  /// The day by which the workshop reckons (UTC).
  public LocalDate today() {
    return desk.shelves().today();
  }

  /// May a new sheet be called so?
  public static boolean fitId(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }

  public Bench open(SheetKey key) {
    SheetFile file = texts.file(key);
    SheetDraft draft = texts.draft(file);
    return new Bench(
        key,
        file.stage(today()),
        file.version(),
        draft,
        file.draft().isPresent(),
        draft.wrong(),
        findings(key, draft),
        List.copyOf(file.authors()),
        desk.sheet(key.id(), Language.of(key.locale())),
        file.editions(),
        desk.shelves().shipped(key).isPresent(),
        file.events());
  }

  private List<Finding> findings(SheetKey key, SheetDraft draft) {
    LocaleFolder folder = languages.find(key.locale()).orElseThrow();
    return draft.wrong().isEmpty() ? SheetLint.read(texts.sheet(key, draft), folder) : List.of();
  }

  /// The sheet as it would stand, for looking at it; empty while something in it is wrong.
  public Optional<Sheet> preview(SheetKey key, SheetDraft draft) {
    return draft.wrong().stream().allMatch(w -> w.why().equals("few"))
            && !draft.questions().isEmpty()
        ? Optional.of(texts.sheet(key, draft))
        : Optional.empty();
  }

  /// The text of an edition; 0 is the one that ships with the house.
  public Optional<SheetDraft> edition(SheetKey key, int number) {
    return texts.edition(key, number).map(SheetDraft::of);
  }

  /// Keeps a text as it was typed, finished or not; refused when somebody wrote since `seen`.
  public Outcome save(SheetKey key, long seen, SheetDraft draft, String by, String why) {
    if (!draft.unfit().isEmpty()) {
      return Outcome.not("unfit");
    }
    String text = draft.kept(key.id(), texts.number(key)).text();
    return text.length() > LONGEST
        ? Outcome.not("long")
        : act(key, seen, by, (file, acting) -> WorkshopRules.save(acting, text, why));
  }

  /// Makes an earlier edition the text that waits; 0 is the one that ships with the house.
  public Outcome restore(SheetKey key, long seen, String by, int number) {
    return edition(key, number)
        .map(draft -> draft.with(SheetDraft.PAPER, open(key).draft().text(SheetDraft.PAPER)))
        .map(draft -> save(key, seen, draft, by, "edition " + number))
        .orElseGet(() -> Outcome.not("not-live"));
  }

  /// Holds the text ready for a publisher; refused while something in it is wrong.
  public Outcome submit(SheetKey key, long seen, String by) {
    return open(key).wrong().isEmpty()
        ? act(key, seen, by, WorkshopRules::submit)
        : Outcome.not("unfit");
  }

  public Outcome giveBack(SheetKey key, long seen, String by, String why) {
    return act(key, seen, by, (file, acting) -> WorkshopRules.giveBack(file, acting, why));
  }

  /// What letting the waiting text out today would change; the text must have nothing wrong.
  public GateReport gate(SheetKey key) {
    return gate.report(texts.sheet(key, texts.draft(texts.file(key))), today());
  }

  /// Lets the waiting text answer from this day on, if the gate is open.
  public Outcome publish(SheetKey key, long seen, String by, LocalDate from) {
    Bench bench = open(key);
    if (bench.version() != seen) {
      return Outcome.not("overtaken");
    }
    if (bench.barred()) {
      return Outcome.not(bench.wrong().isEmpty() ? "barred" : "unfit");
    }
    SheetSource source = bench.draft().source(key.id(), texts.number(key));
    Act act = (file, acting) -> WorkshopRules.publish(file, acting, from, source.text());
    Optional<String> refused = refused(texts.file(key), seen, by, act);
    if (refused.isPresent()) {
      return Outcome.not(refused.get());
    }
    GateReport met = gate.report(SheetShelf.sheet(key.locale(), source), from);
    return met.open() ? act(key, seen, by, act) : new Outcome("gate", met);
  }

  /// Takes the sheet from the shelf at once.
  public Outcome withdraw(SheetKey key, long seen, String by, String why) {
    boolean ships = desk.shelves().shipped(key).isPresent();
    return act(key, seen, by, (file, acting) -> WorkshopRules.withdraw(file, acting, ships, why));
  }

  private Outcome act(SheetKey key, long seen, String by, Act act) {
    SheetFile file = texts.file(key);
    if (file.version() != seen) {
      return Outcome.not("overtaken");
    }
    return switch (act.on(file, new Acting(by, now.instant(), today()))) {
      case Ruling.Refused refused -> Outcome.not(word(refused));
      case Ruling.Done done -> {
        boolean kept = book.append(file, done.events());
        desk.takeOver();
        yield kept ? Outcome.DONE : Outcome.not("overtaken");
      }
    };
  }

  private static String word(Ruling.Refused refused) {
    return refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Why it would be refused: the gate is not asked for nothing.
  private Optional<String> refused(SheetFile file, long seen, String by, Act act) {
    if (file.version() != seen) {
      return Optional.of("overtaken");
    }
    return act.on(file, new Acting(by, now.instant(), today())) instanceof Ruling.Refused refused
        ? Optional.of(word(refused))
        : Optional.empty();
  }

  /// Begins a sheet from a file's words, for an author to cut; refused where one of this name
  /// stands or is being written.
  public Outcome begin(SheetKey key, Paper paper, String by, String why) {
    if (!fitId(key.id())) {
      return Outcome.not("id");
    }
    SheetFile file = texts.file(key);
    if (file.version() > 0 || desk.shelves().shipped(key).isPresent()) {
      return Outcome.not("overtaken");
    }
    StringBuilder words = new StringBuilder();
    paper
        .parts()
        .forEach(p -> words.append(p.heading()).append('\n').append(p.text()).append("\n\n"));
    String title = paper.title().replace('\n', ' ');
    SheetDraft draft =
        new SheetDraft(
            Map.of(
                "title",
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                SheetDraft.PAPER,
                words.toString().strip()));
    return save(key, 0, draft, by, why);
  }

  /// What a sheet file has to hear and to see beside its words.
  public static List<Medium> media(String text) {
    return SheetDraft.of(SheetSource.read("import", text)).media();
  }

  /// Takes a sheet file in as a text that waits; one that says what stands already changes nothing,
  /// and one on which somebody is writing is not overwritten.
  public Outcome take(String locale, String text, String by, String why) {
    SheetSource source = SheetSource.read("import", text);
    String id = String.valueOf(source.front().get("id"));
    if (!fitId(id)) {
      return Outcome.not("id");
    }
    SheetKey key = new SheetKey(locale, id);
    SheetFile file = texts.file(key);
    SheetDraft draft = SheetDraft.of(source);
    boolean stands = texts.standing(key).map(SheetDraft::of).filter(draft::equals).isPresent();
    if (stands || texts.draft(file).equals(draft)) {
      return Outcome.DONE;
    }
    return file.draft().isPresent()
        ? Outcome.not("overtaken")
        : save(key, file.version(), draft, by, why);
  }
}
