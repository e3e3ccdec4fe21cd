package org.mingbai.office;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.alike.AlikeDesk;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Refusal;
import org.mingbai.drafts.DraftBook;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Once;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.mediation.CaseView;
import org.mingbai.mediation.InternalNote;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.Reply;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.phrases.ReadySentences;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// One case: what is owed, the thread, note and reply as two forms with two addresses, and the
/// acts. Words survive every refusal.
final class CaseRoutes {
  private static final int LONGEST = 64 * 1024;
  private static final String CASE = "/{lang}/desk/cases/{reference}";
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final TranslationQueue queue;
  private final SheetDesk sheets;
  private final ReadySentences sentences;
  private final DraftBook drafts;
  private final AlikeDesk alike;
  private final Live live;

  CaseRoutes(DeskPages desk, StaffParts parts, ReadySentences sentences) {
    this.desk = desk;
    this.mediation = parts.mediation();
    this.queue = parts.translations();
    this.sheets = parts.sheets();
    this.sentences = sentences;
    this.drafts = parts.drafts();
    this.alike = parts.alike();
    this.live = new Live(parts.seen(), parts.presence());
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", CASE, mediators), ctx -> show(ctx, Draft.NONE, ""));
    doors.open(Door.page("POST", CASE + "/claim", mediators), this::claim);
    doors.open(Door.page("POST", CASE + "/release", mediators), this::release);
    doors.open(Door.page("POST", CASE + "/snooze", mediators), this::snooze);
    doors.open(Door.page("POST", CASE + "/note", mediators).takesWords(), this::note);
    doors.open(Door.page("POST", CASE + "/reply", mediators).takesWords(), this::reply);
    doors.open(Door.page("POST", CASE + "/close", mediators).takesWords(), this::close);
  }

  private void claim(Context ctx) {
    settle(ctx, mediation.claim(desk.member(ctx), reference(ctx)), "claimed", Draft.NONE);
  }

  private void release(Context ctx) {
    settle(ctx, mediation.release(desk.member(ctx), reference(ctx)), "released", Draft.NONE);
  }

  /// No day wakes it.
  private void snooze(Context ctx) {
    Form form = Form.of(ctx);
    Optional<LocalDate> until = ChosenCases.day(form.text("until"));
    if (until.isEmpty() && !form.has("wake")) {
      refuse(ctx, Draft.NONE, frame(ctx).t("desk.refused.no-day"));
      return;
    }
    LocalDate day = form.has("wake") ? null : until.orElseThrow();
    Outcome outcome = mediation.snooze(desk.member(ctx), reference(ctx), day);
    settle(ctx, outcome, day == null ? "woken" : "snoozed", Draft.NONE);
  }

  private void note(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    String text = text(form, "note");
    Draft draft = Draft.typed("note", form, text);
    if (held(ctx, draft)) {
      return;
    }
    List<String> unheard = mediation.unheard(who, reference(ctx), new InternalNote(text));
    Outcome outcome =
        mediation.note(
            who, reference(ctx), new InternalNote(text), DeskPages.once(who, form, "note", text));
    if (outcome instanceof Outcome.Done done && !unheard.isEmpty()) {
      sent(who, draft, done.file());
      String names = String.join(", ", unheard);
      show(ctx, Draft.NONE, "", null, frame(ctx).t("desk.note.unheard", "names", names));
      return;
    }
    settle(ctx, outcome, "note", draft);
  }

  private void reply(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    String text = text(form, "reply");
    Draft draft = Draft.reply(text, form);
    Reply reply = new Reply(text, language(ctx, form));
    Once once = DeskPages.once(who, form, "reply", reply.locale(), text);
    Outcome outcome = mediation.reply(who, reference(ctx), reply, draft.seen(), once);
    settle(ctx, outcome, waits(outcome) ? "reply-waits" : "reply", draft);
  }

  private void close(Context ctx) {
    Member who = desk.member(ctx);
    Form form = Form.of(ctx);
    String text = text(form, "reason");
    Draft draft = Draft.typed("close", form, text);
    Reply reason = new Reply(text, language(ctx, form));
    Once once = DeskPages.once(who, form, "close", reason.locale(), text);
    Outcome outcome = mediation.close(who, reference(ctx), reason, draft.seen(), once);
    settle(ctx, outcome, waits(outcome) ? "reply-waits" : "closed", draft);
  }

  /// Were the words kept to be translated first?
  private static boolean waits(Outcome outcome) {
    return outcome instanceof Outcome.Done(CaseFile file)
        && file.events().getLast() instanceof CaseEvent.ReplyWaits;
  }

  /// A note over which somebody else has written is held until its writer has seen what is new.
  /// Words that go out are held by the rules, at the very moment of writing.
  private boolean held(Context ctx, Draft note) {
    Member who = desk.member(ctx);
    CaseFile file = view(who, ctx).file();
    boolean news = !file.unseen(note.seen(), who.id(), note.words()).isEmpty();
    if (note.words().isEmpty() || !news) {
      return false;
    }
    refuse(ctx, note.hold(), frame(ctx).t("desk.news.held"));
    return true;
  }

  private CaseView view(Member who, Context ctx) {
    return mediation
        .openCase(who, reference(ctx))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private static String reference(Context ctx) {
    return ctx.pathParam("reference");
  }

  /// The words of a field, no longer than any words may be.
  static String text(Form form, String name) {
    String text = form.text(name).strip();
    if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new Refused(Problem.TOO_LARGE);
    }
    return text;
  }

  /// The language chosen among those offered; anything else counts as the one that stands first.
  private String language(Context ctx, Form form) {
    Member who = desk.member(ctx);
    String hers = view(who, ctx).file().locale();
    return Waits.chosen(form, who, hers, desk.language(ctx).tag());
  }

  private CasePage page(Context ctx, DeskFrame frame) {
    Member who = desk.member(ctx);
    CaseView view = view(who, ctx);
    boolean ready =
        sentences.speaks(Language.of(view.file().locale()))
            && sentences.speaks(frame.page().language());
    return new CasePage(desk, frame, view, who, ready);
  }

  /// On to the case after an act without words, or why it may not be.
  void settle(Context ctx, Outcome outcome, String done) {
    settle(ctx, outcome, done, Draft.NONE);
  }

  private void settle(Context ctx, Outcome outcome, String done, Draft draft) {
    switch (outcome) {
      case Outcome.Done(CaseFile file) -> {
        sent(desk.member(ctx), draft, file);
        desk.forward(ctx, "/cases/" + reference(ctx) + "?done=" + done);
      }
      case Outcome.NotHere _ -> throw new Refused(Problem.NOT_FOUND);
      case Outcome.KeyTaken _ -> refuse(ctx, draft, frame(ctx).t("desk.refused.key"));
      case Outcome.Refused(Refusal.NotYours _, CaseFile file)
          when file.handler().isEmpty() && done.equals("released") ->
          desk.forward(ctx, "/cases/" + reference(ctx) + "?done=" + done);
      case Outcome.Refused(Refusal.SeenLess less, CaseFile _) ->
          refuse(ctx, draft.hold(), why(frame(ctx), less));
      case Outcome.Refused refused -> refuse(ctx, draft, why(frame(ctx), refused.why()));
    }
  }

  /// Words that went out are a draft no more.
  private void sent(Member who, Draft draft, CaseFile file) {
    Unsent.Form.of(draft.of()).ifPresent(form -> drafts.finish(who, file, form));
  }

  private DeskFrame frame(Context ctx) {
    return desk.frame(ctx, "inbox", "desk.title");
  }

  /// Why an act was refused, in words.
  static String why(DeskFrame frame, Refusal why) {
    return switch (why) {
      case Refusal.HandledBy by -> frame.t("desk.refused.handled", "name", by.name());
      case Refusal.SeenLess _ -> frame.t("desk.news.held");
      case Refusal.NotYours _ -> frame.t("desk.refused.not-yours");
      case Refusal.AlreadyClosed _ -> frame.t("desk.refused.closed");
      case Refusal.NoWords _ -> frame.t("desk.refused.no-words");
      case Refusal.NoOffer _ -> frame.t("desk.refused.no-offer");
      case Refusal.SheIsAside _ -> frame.t("desk.refused.aside");
      case Refusal.ForReview _ -> frame.t("desk.review.first");
      case Refusal.NothingAsked _,
          Refusal.NothingAside _,
          Refusal.FourEyes _,
          Refusal.HerWish _,
          Refusal.Aside _ ->
          frame.t("desk.refused.changed");
      case Refusal.TranslatedBy by -> frame.t("desk.refused.translated", "name", by.name());
      case Refusal.NothingWaits _ -> frame.t("desk.refused.nothing-waits");
      case Refusal.SheWaits _ -> frame.t("desk.refused.she-waits");
      case Refusal.DayUnfit(LocalDate latest) -> frame.t("desk.refused.day", "day", latest);
    };
  }

  /// The case once more, with why an act without words was not done (a message key).
  void refuse(Context ctx, String why) {
    refuse(ctx, Draft.NONE, frame(ctx).t(why));
  }

  private void refuse(Context ctx, Draft draft, String why) {
    ctx.status(409);
    show(ctx, draft, why);
  }

  /// The case with these words in the reply box, after something was done (a message key, or "").
  void writing(Context ctx, String words, String done) {
    show(ctx, Draft.reply(words, Form.of(ctx)), "", done, "");
  }

  /// The case with these words in the reply box, in this language.
  void writingIn(Context ctx, String words, String locale) {
    show(ctx, Draft.again(words, locale), "", "", "");
  }

  /// The same with words that were taken back.
  void rewriting(Context ctx, String words, String locale) {
    show(ctx, Draft.again(words, locale), "", "desk.done.taken-back", "");
  }

  private void show(Context ctx, Draft draft, String refused) {
    show(ctx, draft, refused, null, "");
  }

  /// `done`: a message key of what was done, or empty; `told`: a sentence of its own.
  private void show(Context ctx, Draft draft, String refused, @Nullable String done, String told) {
    DeskFrame plain = desk.frame(ctx, "inbox", "desk.case.title", "reference", reference(ctx));
    DeskFrame frame = done == null ? plain : plain.told(done);
    CasePage page = page(ctx, frame);
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("c", page);
    blanks.put("waits", new Waits(page, queue));
    blanks.put("fits", new Fits(sheets, frame, page.file()).all());
    CaseThread thread = new CaseThread(frame.page(), page.view(), page.who(), sentences);
    blanks.put("lines", thread.lines());
    blanks.put("news", draft.held() ? thread.news(draft.seen(), draft.words()) : List.of());
    blanks.put("hand", new HandOver(page, mediation.others(page.who(), page.file())));
    Boxes boxes = Boxes.of(draft, drafts.begun(page.file()), page);
    blanks.put("draft", boxes);
    blanks.put("alike", page.beside(alike, mediation));
    blanks.put("refused", refused);
    blanks.put("told", told);
    blanks.put("replying", boxes.replying() || Form.query(ctx).text("write").equals("reply"));
    live.looked(page.file());
    desk.show(ctx, "case", frame, blanks);
  }
}
