package org.mingbai.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.alike.AlikeDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseFile.Handler;
import org.mingbai.casework.CaseFile.Running;
import org.mingbai.casework.CaseFile.State;
import org.mingbai.casework.Disclosure;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Lead;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Placing;
import org.mingbai.intake.Slots;
import org.mingbai.language.Language;
import org.mingbai.mediation.CaseView;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.Member;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Spoken;
import org.mingbai.staffroom.Words;
import org.mingbai.web.PageFrame;

/// What a case's page shows beside its thread: what is owed by when, the facts, and what the reader
/// may do; `ready`: ready sentences can be written in both languages.
record CasePage(DeskPages desk, DeskFrame frame, CaseView view, Member who, boolean ready) {

  /// A fact, with the language of its words where they are hers, and what values among them mean in
  /// the reader's language.
  record Fact(String label, String words, @Nullable String locale, List<String> meant) {}

  /// One time limit with its chip.
  record Limit(String what, Chip chip) {}

  private PageFrame page() {
    return frame.page();
  }

  CaseFile file() {
    return view.file();
  }

  String reference() {
    return file().reference();
  }

  String matter() {
    Category category = file().grievance().category();
    return Words.matter(page(), category == null ? null : category.key(), file().filed());
  }

  /// Other cases about the same. That the reader sees a line of each, and of each that was linked,
  /// is kept.
  List<DocketRow> beside(AlikeDesk alike, MediationDesk mediation) {
    List<DocketRow> others = alike.to(who, file());
    Stream<DocketRow> linked =
        view.linked().stream()
            .flatMap(l -> mediation.glance(who, l.reference()).stream())
            .map(DocketRow::of);
    mediation.sawLines(who, Stream.concat(linked, others.stream()));
    return others;
  }

  /// Which red lines were seen, in words.
  String cares() {
    return file().redLines().stream()
        .sorted()
        .map(line -> page().t("desk.care." + line.key()))
        .collect(Collectors.joining(" · "));
  }

  String language() {
    return desk.ownName(file().locale());
  }

  /// Does the reader write the complainant's language?
  boolean writes() {
    return who.writes().contains(file().locale());
  }

  String handler() {
    return file()
        .handler()
        .map(h -> view.mine() ? page().t("desk.you") : h.name())
        .orElseGet(() -> page().t("desk.nobody"));
  }

  /// May the reader answer the complainant, and close the case?
  boolean answers() {
    return elsewhere().isEmpty() && !file().closed() && !view.again().heldBack();
  }

  /// Another mediator has it.
  Optional<String> elsewhere() {
    return file().handler().filter(h -> !view.mine()).map(Handler::name);
  }

  String owed() {
    return page().t("desk.owed." + file().next().what().substring("case.next.".length()));
  }

  @Nullable Chip due() {
    return Chip.of(page(), file().next().by(), view.today());
  }

  /// The days on which it may be taken up again; none while it may not be laid aside.
  Optional<Span> aside() {
    LocalDate latest = file().next().by();
    boolean may = view.mine() && !file().closed() && file().lead() != Lead.WAITING;
    return may && latest != null && latest.isAfter(view.today())
        ? Optional.of(new Span(view.today().plusDays(1), latest))
        : Optional.empty();
  }

  /// From one day to another.
  record Span(LocalDate first, LocalDate last) {}

  /// Until when it lies aside, if it does.
  @Nullable String asleep() {
    return file()
        .asleep()
        .filter(view.today()::isBefore)
        .map(day -> page().t("desk.snooze.now", "day", day))
        .orElse(null);
  }

  List<Limit> limits() {
    return view.clocks().stream().map(this::limit).toList();
  }

  private Limit limit(Running running) {
    boolean done = running.state() == State.DONE;
    Chip chip = done ? null : Chip.of(page(), running.due(), view.today());
    return new Limit(page().t(running.what()), chip == null ? Chip.done(page()) : chip);
  }

  /// Until when the numbers of papers are open to the reader, by the case's clock.
  ZonedDateTime openUntil() {
    Disclosure asked = view.numbers().asked();
    Instant until = asked == null ? null : asked.until();
    return java.util.Objects.requireNonNullElse(until, Instant.EPOCH)
        .atZone(view.zone())
        .truncatedTo(ChronoUnit.MINUTES);
  }

  List<Fact> facts() {
    Grievance g = file().grievance();
    List<Fact> facts = new ArrayList<>();
    own(facts, "desk.fact.stage", page().t("case.stage." + file().stage().key()));
    own(
        facts,
        "desk.fact.country",
        g.country() == null ? null : Words.country(page(), g.country()));
    own(
        facts,
        "desk.fact.site",
        g.site() == null ? null : desk.siteName(g.site(), page().language()));
    hers(facts, "desk.fact.where", g.where());
    hers(facts, "desk.fact.when", g.when());
    for (String name : Slots.MORE) {
      hers(facts, "desk.fact." + name, g.more().get(name));
    }
    hers(facts, "desk.fact.done", g.done());
    hers(facts, "desk.fact.wish", g.wish());
    file().placing().ifPresent(p -> placed(facts, p));
    own(
        facts,
        "desk.fact.received",
        page()
            .phrases()
            .day(page().language(), file().received().atZone(view.zone()).toLocalDate()));
    own(facts, "desk.fact.handler", handler());
    return facts;
  }

  /// What triage took it for, and why; it decided nothing.
  private void placed(List<Fact> facts, Placing placing) {
    int percent = (int) Math.round(100 * placing.chance());
    String matter = Words.matter(page(), placing.category().key(), true);
    own(facts, "desk.fact.guess", page().t("desk.guess", "matter", matter, "percent", percent));
    if (placing.also() != null) {
      own(facts, "desk.fact.also", Words.matter(page(), placing.also().key(), true));
    }
    String because = String.join(" · ", placing.because());
    hers(facts, "desk.fact.because", because.isEmpty() ? null : because);
    own(facts, "desk.fact.learnt", placing.learnt());
  }

  private void own(List<Fact> facts, String label, @Nullable String words) {
    if (words != null) {
      facts.add(new Fact(page().t(label), words, null, List.of()));
    }
  }

  private void hers(List<Fact> facts, String label, @Nullable String words) {
    if (words != null) {
      facts.add(new Fact(page().t(label), words, file().locale(), meant(words)));
    }
  }

  private List<String> meant(String words) {
    String locale = file().locale();
    if (locale.equals(page().language().tag())) {
      return List.of();
    }
    LocalDate day = file().received().atZone(view.zone()).toLocalDate();
    Spoken.Saying saying =
        new Spoken.Saying(words, Language.of(locale), file().grievance().country(), day);
    return desk.spoken().in(saying, page().language(), "desk.fact.count");
  }
}
