package org.mingbai.authoring;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.GateReport;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.TextChange;
import org.mingbai.knowledge.Workshop;
import org.mingbai.people.Member;
import org.mingbai.people.PeopleDesk;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Form;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// The page on which one sheet in one language is written, with the same sheet in another language
/// beside it.
final class SheetBench {
  /// Why an act in another's place is not done, as the end of a message key.
  static final String ELSEWHERE = "elsewhere";

  static final Workshop.Outcome NOT_HERS = new Workshop.Outcome(ELSEWHERE, null);
  private static final int LONGEST_FIELD = 20_000;
  private final DeskPages desk;
  private final Workshop workshop;
  private final PeopleDesk people;
  private final SheetPlaces places;

  /// What the page shows beside the sheet itself: a typed text that was not kept, what was wrong,
  /// and what the gate saw.
  record Moment(@Nullable SheetDraft typed, String wrong, @Nullable GateReport gate) {
    static final Moment QUIET = new Moment(null, "", null);
  }

  /// A colleague who wrote meanwhile, and what differs between the two texts.
  record Clash(String name, List<TextChange> changes) {}

  /// One line of the sheet's history.
  record Step(String what, String who, java.time.Instant at, String why, int edition) {}

  SheetBench(DeskPages desk, Workshop workshop, PeopleDesk people) {
    this.desk = desk;
    this.workshop = workshop;
    this.people = people;
    this.places = new SheetPlaces(desk, workshop);
  }

  /// The sheet the address names, in a language of the house.
  SheetKey key(Context ctx) {
    SheetKey key = new SheetKey(ctx.pathParam("locale"), ctx.pathParam("sheet"));
    boolean spoken = desk.folders().stream().anyMatch(f -> f.language().tag().equals(key.locale()));
    if (!spoken || !Workshop.fitId(key.id())) {
      throw new Refused(Problem.NOT_FOUND);
    }
    return key;
  }

  static String address(SheetKey key) {
    return "/sheets/" + key.text();
  }

  /// What was typed into the bench's form.
  static SheetDraft typed(Form form) {
    Map<String, String> fields = new LinkedHashMap<>();
    SheetDraft.LINES.forEach(key -> fields.put(key, line(form, key)));
    List.of("abroad", "rules").forEach(key -> fields.put(key, line(form, key)));
    List.of("articles", "questions").forEach(key -> fields.put(key, lines(form, key)));
    SheetDraft.SECTIONS.forEach(key -> fields.put(key, lines(form, "section-" + key)));
    fields.put("media", media(form));
    fields.put("applies-to", String.join(" ", form.all("applies-to")));
    return new SheetDraft(fields);
  }

  /// The media that stay, with their alternatives as typed.
  private static String media(Form form) {
    return form.all("media").stream()
        .filter(file -> !form.all("drop").contains(file))
        .flatMap(file -> Medium.of(file, line(form, "alternative-" + file)).stream())
        .map(Medium::line)
        .collect(Collectors.joining("\n"));
  }

  /// Why a medium is not kept, as the end of a message key.
  static String word(Media.Why why) {
    return "medium-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String line(Form form, String key) {
    return lines(form, key).replace('\n', ' ');
  }

  private static String lines(Form form, String key) {
    return Words.clipped(form.text(key).replace("\r\n", "\n").replace('\r', '\n'), LONGEST_FIELD);
  }

  /// How many events the writer of this form had seen; one who was shown a colleague's text and
  /// chose to put hers in its place has seen that too.
  static long seen(Form form) {
    String seen = form.filled("over").orElse(form.text("seen"));
    return seen.matches("[0-9]{1,9}") ? Long.parseLong(seen) : -1;
  }

  /// May the reader, as an author, let this text stand there?
  boolean hers(Context ctx, SheetKey key, SheetDraft text) {
    return hers(ctx, key, Role.AUTHOR) && places.hers(desk.member(ctx), Role.AUTHOR, text);
  }

  /// Is the sheet of a place in which the reader has this role?
  boolean hers(Context ctx, SheetKey key, Role role) {
    return places.hers(desk.member(ctx), role, key);
  }

  /// Has an act done if the sheet is of a place in which the reader has this role.
  void settle(Context ctx, SheetKey key, Role role, Supplier<Workshop.Outcome> act, String done) {
    settle(ctx, key, hers(ctx, key, role) ? act.get() : NOT_HERS, done);
  }

  /// On to the bench after an act, or the bench again with what was wrong.
  private void settle(Context ctx, SheetKey key, Workshop.Outcome outcome, String done) {
    if (outcome.done()) {
      desk.forward(ctx, address(key) + "?done=" + done);
      return;
    }
    ctx.status(422);
    String why = outcome.why().equals("overtaken") ? "meanwhile" : outcome.why();
    show(ctx, key, new Moment(null, why, outcome.gate()));
  }

  void show(Context ctx, SheetKey key, Moment moment) {
    Workshop.Bench bench = workshop.open(key);
    String title = bench.draft().text("title").isBlank() ? key.id() : bench.draft().text("title");
    DeskFrame frame =
        moment.wrong().isEmpty()
            ? desk.frame(ctx, "sheets", "desk.sheet.title", "title", title)
            : desk.wrong(ctx, "sheets", "desk.sheet.title", "title", title);
    SheetDraft draft = moment.typed() == null ? bench.draft() : moment.typed();
    SheetKey beside = beside(ctx, key);
    Member who = desk.member(ctx);
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("bench", bench);
    blanks.put("draft", draft);
    blanks.put("wrongs", moment.typed() == null ? bench.wrong() : moment.typed().wrong());
    blanks.put("wrong", moment.wrong());
    blanks.put("gate", moment.gate());
    blanks.put("beside", beside);
    blanks.put("source", workshop.open(beside).draft());
    blanks.put("preview", workshop.preview(key, draft).orElse(null));
    blanks.put("places", places(ctx, draft));
    blanks.put("usedAt", places(ctx, bench.draft()));
    Sheet shown = bench.live().or(() -> workshop.preview(key, bench.draft())).orElse(null);
    blanks.put("uses", SheetUses.of(bench, shown, workshop.list(), desk.procedures()));
    blanks.put("folders", desk.folders());
    blanks.put("sites", sites(ctx, draft));
    blanks.put("countries", desk.countries(frame.page()));
    blanks.put("steps", steps(bench));
    blanks.put("clash", clash(bench, moment));
    // a text that was not kept rests on what its writer had seen, not on what stands by now
    blanks.put("seen", moment.typed() == null ? bench.version() : Long.max(0, seen(Form.of(ctx))));
    blanks.put("unsaved", moment.typed() != null);
    blanks.put("newWords", moment.typed() == null ? "" : Form.of(ctx).text("alternative"));
    blanks.put("author", who.is(Role.AUTHOR) && places.hers(who, Role.AUTHOR, key));
    boolean publishes = who.is(Role.PUBLISHER) && places.hers(who, Role.PUBLISHER, key);
    blanks.put("publisher", publishes && !bench.writers().contains(who.id()));
    desk.show(ctx, "bench", frame, blanks);
  }

  /// Where somebody else was faster: who, and how the typed text differs from hers. A page of a
  /// text that nobody has written yet names no version, and nobody was faster.
  private @Nullable Clash clash(Workshop.Bench bench, Moment moment) {
    boolean overtaken = moment.wrong().equals("overtaken") && !bench.events().isEmpty();
    return moment.typed() == null || !overtaken
        ? null
        : new Clash(
            name(bench.events().getLast().by()), TextChange.between(bench.draft(), moment.typed()));
  }

  /// The organisation's sites, and those that the text names though they are gone.
  private List<Option> sites(Context ctx, SheetDraft draft) {
    Stream<String> ours = desk.organisation().sites().stream().map(Site::id);
    return Stream.concat(ours, draft.words("applies-to").stream())
        .distinct()
        .map(id -> new Option(id, desk.siteName(id, desk.language(ctx))))
        .toList();
  }

  /// Where the text holds, by the names of its sites.
  String places(Context ctx, SheetDraft draft) {
    return draft.words("applies-to").stream()
        .map(id -> desk.siteName(id, desk.language(ctx)))
        .collect(Collectors.joining(", "));
  }

  /// The language to write from: the one asked for, else Chinese, else English.
  private SheetKey beside(Context ctx, SheetKey key) {
    String asked = Form.query(ctx).text("beside");
    List<String> tags = desk.folders().stream().map(f -> f.language().tag()).toList();
    Optional<String> chosen = Optional.of(asked).filter(tags::contains);
    return new SheetKey(chosen.orElseGet(() -> workshop.list().source(key)), key.id());
  }

  /// Newest first, with the number of each edition.
  private List<Step> steps(Workshop.Bench bench) {
    List<Step> steps = new java.util.ArrayList<>();
    int edition = 0;
    for (SheetEvent event : bench.events()) {
      boolean out = event instanceof SheetEvent.Published;
      edition += out ? 1 : 0;
      steps.addFirst(
          new Step(what(event), name(event.by()), event.at(), why(event), out ? edition : 0));
    }
    return steps;
  }

  private static String what(SheetEvent event) {
    return switch (event) {
      case SheetEvent.Saved _ -> "saved";
      case SheetEvent.Submitted _ -> "submitted";
      case SheetEvent.Returned _ -> "returned";
      case SheetEvent.Published _ -> "published";
      case SheetEvent.Withdrawn _ -> "withdrawn";
    };
  }

  private static String why(SheetEvent event) {
    return switch (event) {
      case SheetEvent.Saved saved -> saved.why();
      case SheetEvent.Returned returned -> returned.why();
      case SheetEvent.Withdrawn withdrawn -> withdrawn.why();
      case SheetEvent.Published published -> published.from().toString();
      case SheetEvent.Submitted _ -> "";
    };
  }

  private String name(String member) {
    return people.member(member).map(Member::name).orElse(member);
  }
}
