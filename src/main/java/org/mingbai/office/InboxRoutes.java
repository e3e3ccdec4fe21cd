package org.mingbai.office;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.assigning.AssigningDesk.Asked;
import org.mingbai.mediation.Inbox;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.SavedViews;
import org.mingbai.mediation.SavedViews.SavedView;
import org.mingbai.mediation.Sift;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.staffroom.DeskFrame;
import org.mingbai.staffroom.DeskPages;
import org.mingbai.staffroom.Option;
import org.mingbai.staffroom.StaffParts;
import org.mingbai.staffroom.Words;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// The inbox: views with counts, filters in the address, cases by next deadline; what is done with
/// the chosen ones.
final class InboxRoutes {
  private static final String INBOX = "/{lang}/desk/inbox";
  private static final int MOST_VIEWS = 20;
  private static final int LONGEST_NAME = 60;
  private final DeskPages desk;
  private final MediationDesk mediation;
  private final AssigningDesk assigning;
  private final TranslationQueue queue;
  private final SavedViews views;
  private final Drawing drawing;

  InboxRoutes(DeskPages desk, StaffParts parts) {
    this.desk = desk;
    this.mediation = parts.mediation();
    this.assigning = parts.assigning();
    this.queue = parts.translations();
    this.views = parts.views();
    this.drawing = new Drawing(desk);
  }

  void register(Doors doors) {
    Permit mediators = Permit.staff(Role.MEDIATOR.key());
    doors.open(
        Door.page("GET", INBOX, mediators), ctx -> show(ctx, sift(Form.query(ctx)), List.of(), ""));
    doors.open(Door.page("POST", INBOX, mediators), this::many);
    doors.open(Door.page("POST", INBOX + "/keep", mediators), this::keep);
    doors.open(Door.page("POST", INBOX + "/drop", mediators), this::drop);
  }

  private void show(Context ctx, Sift sift, List<ChosenCases.Result> results, String wrong) {
    Member who = desk.member(ctx);
    Inbox inbox = mediation.inbox(who, sift);
    String title = "desk.inbox.title." + sift.view().key();
    DeskFrame frame =
        wrong.isEmpty()
            ? desk.frame(ctx, "inbox", title, "count", inbox.total())
            : desk.wrong(ctx, "inbox", title, "count", inbox.total());
    Map<String, Object> blanks = new HashMap<>();
    blanks.put("inbox", inbox);
    blanks.put("sift", sift);
    blanks.put(
        "to", new Address(frame.link("/inbox"), sift, Math.clamp(sift.page(), 1, inbox.pages())));
    blanks.put(
        "groups",
        inbox.groups().stream().map(g -> new Rows(g, drawing.rows(frame.page(), g))).toList());
    blanks.put(
        "languages", inbox.languages().stream().map(l -> new Option(l, desk.ownName(l))).toList());
    blanks.put(
        "sites",
        inbox.sites().stream()
            .map(s -> new Option(s, desk.siteName(s, desk.language(ctx))))
            .toList());
    blanks.put("translations", queue.of(who).size());
    blanks.put("colleagues", assigning.colleagues(who));
    blanks.put("saved", views.of(who.id()));
    blanks.put("results", results);
    blanks.put("wrong", wrong.isEmpty() ? "" : frame.t(wrong));
    desk.show(ctx, "inbox", frame, blanks);
  }

  /// One act for all chosen cases, each answered for itself.
  private void many(Context ctx) {
    Form form = Form.of(ctx);
    DeskFrame frame = desk.frame(ctx, "inbox", "desk.inbox");
    ChosenCases chosen = ChosenCases.of(form);
    String wrong = chosen.wrong();
    List<ChosenCases.Result> results =
        wrong.isEmpty() ? chosen.act(r -> done(chosen, desk.member(ctx), r), frame) : List.of();
    if (!wrong.isEmpty()) {
      ctx.status(422);
    }
    show(ctx, sift(form), results, wrong);
  }

  private Asked done(ChosenCases chosen, Member who, String reference) {
    return switch (chosen.act()) {
      case "claim" -> new Asked.Done(mediation.claim(who, reference));
      case "release" -> new Asked.Done(mediation.release(who, reference));
      case "ask" -> assigning.ask(who, reference, chosen.wish());
      default -> new Asked.Done(mediation.snooze(who, reference, chosen.until().orElseThrow()));
    };
  }

  private void keep(Context ctx) {
    Form form = Form.of(ctx);
    String member = desk.member(ctx).id();
    String name = Words.clipped(form.text("name"), LONGEST_NAME).replaceAll("\\p{Cntrl}", " ");
    List<SavedView> had = views.of(member);
    boolean full = had.size() >= MOST_VIEWS && had.stream().noneMatch(v -> v.name().equals(name));
    Sift sift = sift(form);
    if (name.isBlank() || full) {
      ctx.status(422);
      show(ctx, sift, List.of(), full ? "desk.saved.full" : "desk.refused.no-words");
      return;
    }
    String filter = new Address("", sift, 1).filter();
    views.keep(member, name, filter);
    desk.forward(ctx, "/inbox?" + filter + "&done=view-kept");
  }

  private void drop(Context ctx) {
    Form form = Form.of(ctx);
    views.drop(desk.member(ctx).id(), form.text("id"));
    desk.forward(ctx, "/inbox?" + new Address("", sift(form), 1).filter() + "&done=view-dropped");
  }

  private static Sift sift(Form query) {
    int page =
        query
            .filled("page")
            .filter(p -> p.matches("[1-9][0-9]{0,5}"))
            .map(Integer::parseInt)
            .orElse(1);
    return new Sift(
        query.filled("view").flatMap(Sift.View::of).orElse(Sift.View.ALL),
        query.filled("language").orElse(null),
        query.filled("site").orElse(null),
        page);
  }

  /// A group of the list, drawn.
  record Rows(Inbox.Group group, List<Drawing.Row> rows) {
    String key() {
      return group.when().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Addresses of the inbox that keep what is chosen.
  record Address(String inbox, Sift sift, int page) {
    String view(Sift.View view) {
      return inbox + "?view=" + view.key() + kept();
    }

    /// What stands behind the question mark of the first page.
    String filter() {
      return "view=" + sift.view().key() + kept();
    }

    String at(int other) {
      return inbox + "?" + filter() + "&page=" + other;
    }

    private String kept() {
      return kept("language", sift.language()) + kept("site", sift.site());
    }

    private static String kept(String name, @Nullable String value) {
      return value == null
          ? ""
          : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
