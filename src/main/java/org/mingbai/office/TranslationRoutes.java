package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.DocketRow;
import org.mingbai.casework.Refusal;
import org.mingbai.casework.Untranslated;
import org.mingbai.drafts.DraftBook;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.Once;
import org.mingbai.mediation.CaseView;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.mediation.TranslationQueue.Made;
import org.mingbai.mediation.TranslationQueue.Waiting;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.phrases.ReadySentences;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Words that wait for a person who has both languages: the queue, one text with its thread, and
/// what its author and its readers may do about it.
final class TranslationRoutes {
  private static final String CASE = "/{lang}/desk/cases/{reference}";
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final TranslationQueue queue;
  private final DraftBook drafts;
  private final ReadySentences sentences;
  private final CaseRoutes cases;

  TranslationRoutes(DeskPages desk, StaffParts parts, ReadySentences sentences, CaseRoutes cases) {
    this.desk = desk;
    this.mediation = parts.mediation();
    this.queue = parts.translations();
    this.drafts = parts.drafts();
    this.sentences = sentences;
    this.cases = cases;
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", "/{lang}/desk/translations", mediators), this::list);
    doors.open(Door.page("GET", CASE + "/translation", mediators), this::look);
    doors.open(Door.page("POST", CASE + "/translation", mediators).takesWords(), this::translate);
    doors.open(Door.page("POST", CASE + "/waiting", mediators), this::waiting);
    doors.open(Door.page("POST", CASE + "/ask", mediators), this::ask);
    doors.open(Door.page("POST", CASE + "/wrong", mediators), this::wrong);
  }

  /// A text of the queue, drawn.
  record Row(String reference, String query, String pair, String what, String matter, Chip chip) {}

  private void list(Context ctx) {
    DeskFrame frame = desk.frame(ctx, "translations", "desk.translations.title");
    Member who = desk.member(ctx);
    List<Waiting> waiting = queue.of(who);
    mediation.sawLines(who, waiting.stream().map(w -> DocketRow.of(w.file())));
    List<Row> rows = waiting.stream().map(w -> row(frame, w)).toList();
    desk.show(ctx, "translations", frame, Map.of("rows", rows));
  }

  private Row row(DeskFrame frame, Waiting waiting) {
    CaseFile file = waiting.file();
    Untranslated words = waiting.words();
    Category category = file.grievance().category();
    return new Row(
        file.reference(),
        "?of=" + words.of() + "&to=" + words.to(),
        Waits.pair(frame, desk, words),
        frame.t("desk.translation." + Waits.kind(words)),
        Words.matter(frame.page(), category == null ? null : category.key(), file.filed()),
        Chip.hour(frame.page(), waiting));
  }

  private void look(Context ctx) {
    Form query = Form.query(ctx);
    Waiting waiting = find(ctx, query).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    String begun =
        drafts
            .begun(desk.member(ctx), waiting.file(), waiting.words())
            .map(Unsent::text)
            .orElse("");
    show(ctx, waiting, new Draft("", begun, "", "", waiting.file().version(), false), "");
  }

  private Optional<Waiting> find(Context ctx, Form form) {
    return queue.open(desk.member(ctx), reference(ctx), of(form), form.text("to"));
  }

  static long of(Form form) {
    String text = form.text("of");
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
  }

  private static String reference(Context ctx) {
    return ctx.pathParam("reference");
  }

  private void translate(Context ctx) {
    Form form = Form.of(ctx);
    String text = CaseRoutes.text(form, "translation");
    Draft draft = Draft.typed("translation", form, text);
    Member who = desk.member(ctx);
    CaseView view = view(ctx, who);
    Untranslated words =
        find(ctx, form).map(Waiting::words).orElseGet(() -> gone(view.file(), form));
    String said = words.of() + ">" + words.to();
    Once once = DeskPages.once(who, form, "translation", said, text);
    Made made = new Made(text, draft.seen());
    switch (hers(who, queue.translate(who, reference(ctx), words, made, once))) {
      case Outcome.Done(CaseFile file) -> {
        drafts.finish(who, file, words);
        desk.forward(ctx, "/translations?done=translated");
      }
      case Outcome.NotHere _ -> throw new Refused(Problem.NOT_FOUND);
      case Outcome.KeyTaken _ -> refuse(ctx, draft, frame(ctx).t("desk.refused.key"));
      case Outcome.Refused(Refusal.SeenLess less, CaseFile _) ->
          refuse(ctx, draft.hold(), CaseRoutes.why(frame(ctx), less));
      case Outcome.Refused refused -> refuse(ctx, draft, CaseRoutes.why(frame(ctx), refused.why()));
    }
  }

  /// What waited when the form was drawn: the rules say who was first.
  private static Untranslated gone(CaseFile file, Form form) {
    return file.translatable(of(form), form.text("to"))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  /// Her words stay on the page, whether there is still something to translate or not.
  private void refuse(Context ctx, Draft draft, String why) {
    ctx.status(409);
    Optional<Waiting> still = find(ctx, Form.of(ctx));
    if (still.isPresent()) {
      show(ctx, still.get(), draft, why);
    } else {
      DeskFrame frame = desk.wrong(ctx, "translations", "desk.translations.title");
      desk.show(
          ctx,
          "untranslated",
          frame,
          Map.of("why", why, "words", draft.words(), "reference", reference(ctx)));
    }
  }

  /// What was written since the words were given stands beside them: an answer may not fit any
  /// more.
  private void show(Context ctx, Waiting waiting, Draft draft, String wrong) {
    DeskFrame frame = desk.frame(ctx, "translations", "desk.translations.title");
    Member who = desk.member(ctx);
    CasePage page = new CasePage(desk, frame, view(ctx, who), who, false);
    CaseThread thread = new CaseThread(frame.page(), page.view(), who, sentences);
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("c", page);
    blanks.put("words", waiting.words());
    blanks.put("pair", Waits.pair(frame, desk, waiting.words()));
    blanks.put("what", frame.t("desk.translation." + Waits.kind(waiting.words())));
    blanks.put("into", desk.ownName(waiting.words().to()));
    blanks.put("chip", Chip.hour(frame.page(), waiting));
    blanks.put("lines", thread.lines());
    blanks.put("news", news(page.file(), waiting.words(), thread, draft));
    blanks.put("draft", draft);
    blanks.put("wrong", wrong);
    desk.show(ctx, "translation", frame, blanks);
  }

  /// What she must know of first where her words are held; else all that came after those to be
  /// translated, or after their translation was said to be wrong.
  private static List<CaseThread.Line> news(
      CaseFile file, Untranslated words, CaseThread thread, Draft draft) {
    if (!words.reply()) {
      return List.of();
    }
    if (draft.held()) {
      return thread.news(draft.seen(), draft.words());
    }
    long given = words.of();
    for (int i = 0; i < file.version(); i++) {
      boolean doubted =
          file.events().get(i) instanceof CaseEvent.TranslationDoubted e && e.of() == words.of();
      given = doubted ? i : given;
    }
    return thread.news(given + 1, "");
  }

  private CaseView view(Context ctx, Member who) {
    return mediation
        .openCase(who, reference(ctx))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private DeskFrame frame(Context ctx) {
    return desk.frame(ctx, "translations", "desk.translations.title");
  }

  /// What an author does with words of hers that wait: takes them back, takes them back to write
  /// on, or sends them as they are.
  private void waiting(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    CaseFile file = view(ctx, who).file();
    switch (form.text("do")) {
      case "as-is" ->
          cases.settle(
              ctx,
              hers(who, queue.sendAsIs(who, reference(ctx), of(form), Draft.seen(form))),
              "reply");
      case "written" -> cases.settle(ctx, hers(who, written(ctx, who, file)), "reply");
      case "change" -> change(ctx, file, takenBack(ctx, who));
      default -> cases.settle(ctx, takenBack(ctx, who), "taken-back");
    }
  }

  /// Only what the page offered, since the words are surely in the language of the case.
  private Outcome written(Context ctx, Member who, CaseFile file) {
    Form form = Form.of(ctx);
    long of = of(form);
    boolean foreign =
        file.untranslated().stream()
            .anyMatch(u -> u.of() == of && u.reply() && !desk.surely(u.text(), u.to()));
    if (foreign) {
      throw new Refused(Problem.BAD_REQUEST);
    }
    return queue.sendAsWritten(who, reference(ctx), of, Draft.seen(form));
  }

  private Outcome takenBack(Context ctx, Member who) {
    return hers(who, queue.takeBack(who, reference(ctx), of(Form.of(ctx))));
  }

  /// What she did herself is no news to her.
  private Outcome hers(Member who, Outcome outcome) {
    if (outcome instanceof Outcome.Done(CaseFile file)) {
      mediation.didHerself(who, file);
    }
    return outcome;
  }

  /// The words go on in the reply box.
  private void change(Context ctx, CaseFile before, Outcome outcome) {
    long of = of(Form.of(ctx));
    Optional<Untranslated> words =
        before.untranslated().stream().filter(u -> u.reply() && u.of() == of).findFirst();
    boolean taken =
        outcome instanceof Outcome.Done
            || outcome instanceof Outcome.Refused(Refusal.NothingWaits _, CaseFile _);
    if (taken && words.isPresent()) {
      cases.rewriting(ctx, words.get().text(), words.get().from());
    } else {
      cases.settle(ctx, outcome, "taken-back");
    }
  }

  private void ask(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    String to = form.text("to");
    if (!who.reads().contains(to)) {
      throw new Refused(Problem.NOT_FOUND);
    }
    cases.settle(ctx, hers(who, queue.ask(who, reference(ctx), of(form), to)), "asked");
  }

  private void wrong(Context ctx) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    Outcome outcome = queue.doubt(who, reference(ctx), of(form), form.text("to"));
    cases.settle(ctx, hers(who, outcome), "doubted");
  }
}
