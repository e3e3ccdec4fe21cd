package org.mingbai.office;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.DocketDesk.Outcome;
import org.mingbai.casework.Refusal;
import org.mingbai.drafts.DraftBook;
import org.mingbai.drafts.Unsent;
import org.mingbai.grievance.Once;
import org.mingbai.language.Language;
import org.mingbai.mediation.CaseView;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.Reply;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.phrases.ReadyDraft;
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

/// A reply of ready sentences: chosen in the mediator's language, sent in the complainant's, by the
/// same way as any reply. What is chosen and typed stands in the form, and is kept as a draft.
final class ReadyRoutes {
  private static final String AT = "/{lang}/desk/cases/{reference}/phrases";
  private static final String DRAFT = "/{lang}/desk/cases/{reference}/draft/phrases";
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final ReadySentences sentences;
  private final DraftBook drafts;
  private final CaseRoutes cases;

  ReadyRoutes(DeskPages desk, StaffParts parts, ReadySentences sentences, CaseRoutes cases) {
    this.desk = desk;
    this.cases = cases;
    this.mediation = parts.mediation();
    this.drafts = parts.drafts();
    this.sentences = sentences;
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(Door.page("GET", AT, mediators), ctx -> show(ctx, begun(ctx), false, ""));
    doors.open(Door.page("POST", AT, mediators).takesWords(), this::act);
    doors.open(Door.page("POST", DRAFT, mediators).takesWords(), this::keep);
  }

  /// What she chose and did not send, in this browser or another.
  private ReadyDraft begun(Context ctx) {
    return drafts
        .chosen(desk.member(ctx), view(ctx).file())
        .map(kept -> ReadyDraft.read(kept, sentences))
        .orElse(ReadyDraft.EMPTY);
  }

  /// The script's form says `part`: its page stands, and is only told that it was kept.
  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    ReadyDraft draft = ReadyDraft.of(form.all("s"), form::text, sentences);
    keep(ctx, draft);
    if (form.has("part")) {
      ctx.status(204);
    } else {
      desk.forward(ctx, "/cases/" + ctx.pathParam("reference") + "/phrases?done=draft");
    }
  }

  /// Nothing chosen is a draft no more.
  private void keep(Context ctx, ReadyDraft draft) {
    Member who = desk.member(ctx);
    String locale = view(ctx).file().locale();
    Language hers = Language.of(locale);
    String text =
        draft.ready(sentences).stream()
            .map(r -> sentences.outline(hers, r))
            .collect(Collectors.joining("\n"));
    Unsent words = new Unsent.Sentences(who.id(), draft.written(), new Reply(text, locale));
    if (!drafts.begin(who, ctx.pathParam("reference"), words)) {
      throw new Refused(Problem.NOT_FOUND);
    }
  }

  /// Every button of the form; whatever else is asked draws the page again.
  private void act(Context ctx) {
    Form form = Form.of(ctx);
    ReadyDraft typed = ReadyDraft.of(form.all("s"), form::text, sentences);
    String[] asked = form.text("do").split(":", 2);
    // from the reply box she goes on with what she had chosen
    boolean here = form.has("asked") || !form.all("s").isEmpty();
    ReadyDraft draft = here ? typed : begun(ctx);
    String about = asked.length > 1 ? asked[1] : "";
    switch (asked[0]) {
      case "add" -> add(ctx, draft, about);
      case "up" -> go(ctx, draft.up(place(about)), false);
      case "out" -> go(ctx, draft.without(place(about)), false);
      case "send" -> send(ctx, draft);
      case "look" -> look(ctx, draft);
      case "back" -> cases.writing(ctx, form.text("reply"), "");
      default -> go(ctx, draft, false);
    }
  }

  private void go(Context ctx, ReadyDraft draft, boolean checked) {
    keep(ctx, draft);
    show(ctx, draft, checked, "");
  }

  private static int place(String text) {
    return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : -1;
  }

  private void add(Context ctx, ReadyDraft draft, String id) {
    if (draft.full()) {
      ctx.status(422);
      show(ctx, draft, false, t(ctx, "desk.phrase.full", "count", ReadySentences.MOST));
    } else {
      go(ctx, sentences.knows(id) ? draft.with(id) : draft, false);
    }
  }

  /// By the button, or by the key that sends a form: that one searches if words were changed.
  private void look(Context ctx, ReadyDraft draft) {
    Form form = Form.of(ctx);
    boolean searching = !form.text("q").equals(form.text("asked"));
    if (!searching && !whole(ctx, draft)) {
      ctx.status(422);
    }
    go(ctx, draft, !searching);
  }

  private boolean whole(Context ctx, ReadyDraft draft) {
    return reply(ctx, draft).isPresent();
  }

  private Optional<Reply> reply(Context ctx, ReadyDraft draft) {
    return Reply.ready(sentences, draft.ready(sentences), view(ctx).file().locale());
  }

  /// Only what the mediator has seen as the complainant will see it is sent.
  private void send(Context ctx, ReadyDraft draft) {
    Form form = Form.of(ctx);
    Optional<Reply> reply = reply(ctx, draft);
    if (reply.isEmpty()) {
      ctx.status(422);
      show(ctx, draft, true, "");
    } else if (!reply.get().text().equals(form.text("seen").replace("\r\n", "\n"))) {
      ctx.status(422);
      show(ctx, draft, true, t(ctx, "desk.phrase.changed"));
    } else {
      send(ctx, draft, reply.get());
    }
  }

  /// Not over the head of somebody who wrote meanwhile: what is new is shown first.
  private void send(Context ctx, ReadyDraft draft, Reply whole) {
    Form form = Form.of(ctx);
    Member who = desk.member(ctx);
    String said =
        whole.locale() + "\n" + whole.ready().stream().map(r -> r.id() + r.values()).toList();
    Once once = DeskPages.once(who, form, "ready", said, whole.text());
    Outcome outcome =
        mediation.reply(who, ctx.pathParam("reference"), whole, Draft.seen(form), once);
    if (outcome instanceof Outcome.Refused(Refusal.SeenLess _, CaseFile _)) {
      ctx.status(409);
      show(ctx, draft, true, t(ctx, "desk.news.held"), whole.text());
    } else {
      settle(ctx, outcome, draft);
    }
  }

  private void settle(Context ctx, Outcome outcome, ReadyDraft draft) {
    switch (outcome) {
      case Outcome.Done(CaseFile file) -> {
        drafts.finish(desk.member(ctx), file, Unsent.Form.READY);
        done(ctx, Form.of(ctx).text("reply"));
      }
      case Outcome.NotHere _ -> throw new Refused(Problem.NOT_FOUND);
      case Outcome.KeyTaken _ -> refuse(ctx, draft, t(ctx, "desk.refused.key"));
      case Outcome.Refused refused ->
          refuse(ctx, draft, CaseRoutes.why(desk.frame(ctx, "inbox", "desk.title"), refused.why()));
    }
  }

  /// On to the case; own words that were begun in the reply box are still in it.
  private void done(Context ctx, String own) {
    if (own.isEmpty()) {
      desk.forward(ctx, "/cases/" + ctx.pathParam("reference") + "?done=reply");
    } else {
      cases.writing(ctx, own, "desk.done.reply");
    }
  }

  private void refuse(Context ctx, ReadyDraft draft, String why) {
    ctx.status(409);
    show(ctx, draft, true, why);
  }

  private String t(Context ctx, String key, Object... namesAndValues) {
    return desk.frame(ctx, "inbox", "desk.title").t(key, namesAndValues);
  }

  private CaseView view(Context ctx) {
    return mediation
        .openCase(desk.member(ctx), ctx.pathParam("reference"))
        .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
  }

  private void show(Context ctx, ReadyDraft draft, boolean checked, String told) {
    show(ctx, draft, checked, told, "");
  }

  /// `held`: the words that wait for their writer to see what is new.
  private void show(Context ctx, ReadyDraft draft, boolean checked, String told, String held) {
    CaseView view = view(ctx);
    Language hers = Language.of(view.file().locale());
    if (!sentences.speaks(hers) || !sentences.speaks(desk.language(ctx))) {
      throw new Refused(Problem.NOT_FOUND);
    }
    Form form = Form.of(ctx);
    DeskFrame frame = desk.frame(ctx, "inbox", "desk.phrase.title");
    Member who = desk.member(ctx);
    CasePage of = new CasePage(desk, frame, view, who, true);
    CaseThread thread = new CaseThread(frame.page(), view, who, sentences);
    long now = view.file().version();
    Map<String, Object> blanks = new HashMap<>();
    blanks.put(
        "r",
        new ReadyPage(
            frame.page(), of, sentences, draft, form.text("q"), checked, desk.countryCodes()));
    blanks.put("told", told);
    blanks.put("news", held.isEmpty() ? List.of() : thread.news(Draft.seen(form), held));
    blanks.put("version", held.isEmpty() ? Math.min(Draft.seen(form), now) : now);
    blanks.put("own", form.text("reply"));
    blanks.put("key", form.filled("key").orElseGet(DeskPages::key));
    desk.show(ctx, "ready", frame, blanks);
  }
}
