package org.mingbai.portal;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.conversation.Dialogue;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.grievance.ReceiptCode;
import org.mingbai.web.Cookies;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;

/// The conversation as pages: each turn is a form sent and a page got; a script only saves the
/// reloading.
final class ChatRoutes {
  private static final int LONGEST = 64 * 1024;
  private final Ways ways;
  private final FrontDesk front;
  private final CaseDesk cases;
  private final Holder holder;
  private final Starts starts;
  private final Signs signs;

  ChatRoutes(Ways ways, PortalParts parts) {
    this.ways = ways;
    this.front = parts.front();
    this.cases = parts.cases();
    this.holder = new Holder(front);
    this.starts = new Starts(parts.clock());
    this.signs = Signs.of(parts);
  }

  void register(Doors doors) {
    doors.open(Door.page("GET", "/{lang}/chat", Permit.PUBLIC), this::look);
    doors.open(Door.page("POST", "/{lang}/chat", Permit.PUBLIC).takesWords(), this::say);
    doors.open(
        Door.page("GET", "/{lang}/chat/news", Permit.CONVERSATION), holder::talk, this::news);
    doors.open(
        Door.page("POST", "/{lang}/chat/typing", Permit.CONVERSATION), holder::talk, this::typing);
    new ChatStream(front, signs, doors.streams()).register(doors, holder);
  }

  /// That she writes, nothing of what.
  private void typing(Context ctx, Talk talk) {
    signs.begins(talk);
    ctx.status(204);
  }

  private void look(Context ctx) {
    Way way = ways.of(ctx, "page.chat.title");
    Optional<Talk> talk = holder.talk(ctx);
    if (Form.query(ctx).has("fresh")) {
      begin(ctx, way, "", "");
    } else if (holder.ended(ctx)) {
      ReturnRoutes.ended(ctx, ways, "");
    } else if (talk.isEmpty()) {
      begin(ctx, way, "", "");
    } else {
      draw(ctx, way, talk.get(), "", "");
    }
  }

  private void say(Context ctx) {
    Form form = Form.of(ctx);
    Optional<Talk> talk = form.has("fresh") ? Optional.empty() : holder.talk(ctx);
    String wrong = wrong(form);
    if (talk.isPresent() && (form.has("doubt") || form.has("refuse"))) {
      Optional<CaseFile> _ =
          form.has("doubt")
              ? doubt(talk.get(), form.text("doubt"))
              : refuse(talk.get(), form.text("refuse"));
      ways.forward(ctx, ways.of(ctx, "page.chat.title"), "/chat");
      return;
    }
    if ((form.has("tongue") || !form.has("fresh")) && holder.ended(ctx)) {
      ended(ctx, form);
      return;
    }
    if (form.has("tongue") || !wrong.isEmpty()) {
      again(ctx, talk, form.text("text"), form.has("tongue") ? "" : wrong);
      return;
    }
    String key = ways.key(form);
    Talk here = talk.orElseGet(() -> open(ctx, key));
    signs.rests(here);
    @Nullable ReceiptCode code = null;
    Hearing heard = new Hearing.KeyTaken();
    List<FrontDesk.Incoming> said = said(form, key);
    for (FrontDesk.Incoming incoming : said) {
      heard = front.hear(here.id(), incoming);
      code = heard instanceof Hearing.Answered a && a.code() != null ? a.code() : code;
    }
    switch (heard) {
      case Hearing.Answered a -> answered(ctx, a, code);
      case Hearing.KeyTaken _ -> taken(ctx, here, form);
      case Hearing.NotHere _ -> {
        Cookies.drop(ctx, Cookies.CHAT);
        begin(ctx, ways.of(ctx, "page.chat.title"), form.text("text"), "page.chat.gone");
      }
    }
  }

  /// She says of a message that its translation is wrong: a person looks at it again.
  private Optional<CaseFile> doubt(Talk talk, String sequence) {
    return talk.messages().stream()
        .filter(m -> Long.toString(m.sequence()).equals(sequence))
        .map(Message::rendering)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .flatMap(r -> cases.current(new CaseId(r.caseId())).map(f -> cases.doubt(f, r.of())));
  }

  /// She does not want the mediator whom her page named.
  private Optional<CaseFile> refuse(Talk talk, String since) {
    long place = since.matches("[0-9]{1,9}") ? Long.parseLong(since) : -1;
    return file(talk).map(f -> cases.refuseMediator(f, place));
  }

  private Optional<CaseFile> file(Talk talk) {
    return Optional.ofNullable(talk.dialogue().caseId()).map(CaseId::new).flatMap(cases::current);
  }

  /// The key was spent on other words: shows the conversation as it is.
  private void taken(Context ctx, Talk talk, Form form) {
    Way way = ways.of(ctx, "page.chat.title");
    if (form.has("part")) {
      tell(ctx, way, talk, after(form));
    } else {
      ways.forward(ctx, way, "/chat");
    }
  }

  /// Her words, then the choice she pressed: with both sent at once, both are heard.
  private static List<FrontDesk.Incoming> said(Form form, String key) {
    Optional<FrontDesk.Incoming> words =
        form.filled("text").map(t -> new FrontDesk.Incoming(t, null, key));
    Optional<FrontDesk.Incoming> choice =
        form.filled("choice")
            .map(c -> new FrontDesk.Incoming(null, c, words.isPresent() ? key + "-b" : key));
    return Stream.of(words, choice).flatMap(Optional::stream).toList();
  }

  private static String wrong(Form form) {
    if (form.filled("text").isEmpty() && form.filled("choice").isEmpty()) {
      return "page.chat.empty";
    }
    return form.text("text").getBytes(StandardCharsets.UTF_8).length > LONGEST
        ? "page.error.long"
        : "";
  }

  private Talk open(Context ctx, String key) {
    Way way = ways.of(ctx, "page.chat.title");
    String site = way.site() == null ? null : way.site().id();
    FrontDesk.Welcome welcome =
        starts.of(
            key,
            () -> front.welcome(new FrontDesk.Opening(way.page().lang(), way.country(), site)));
    holder.hold(ctx, welcome);
    return welcome.talk();
  }

  private void answered(Context ctx, Hearing.Answered heard, @Nullable ReceiptCode code) {
    Talk talk = heard.talk();
    Way way = ways.of(ctx, "page.chat.title");
    boolean part = Form.of(ctx).has("part");
    String locale = talk.dialogue().locale();
    boolean moved =
        !locale.equals(way.page().lang())
            && way.tongues().stream().anyMatch(t -> t.language().tag().equals(locale));
    if (part && (code != null || moved)) {
      // The script sends the same form once more as a page: same key, same answer.
      ctx.status(204).header("Mingbai-Whole", "page");
    } else if (code != null) {
      receipt(ctx, talk, code, heard.messages());
    } else if (part) {
      tell(ctx, way, talk, after(Form.of(ctx)));
    } else {
      ways.pages()
          .forward(
              ctx, way.linkIn(moved ? locale : way.page().lang(), "/chat" + at(heard.messages())));
    }
  }

  /// Where the page opens: at what she just said.
  private static String at(List<Message> messages) {
    return messages.isEmpty() ? "" : "#m" + messages.getFirst().sequence();
  }

  /// The receipt; where an alarm was answered with it, help stands first.
  private void receipt(Context ctx, Talk talk, ReceiptCode code, List<Message> messages) {
    Way way = ways.of(ctx, "page.receipt.title");
    CaseFile file = file(talk).orElseThrow();
    ways.show(
        ctx,
        "receipt",
        way,
        Map.of(
            "given",
            Given.of(code, file, ways.zone(file.grievance().country()), null),
            "first",
            true,
            "help",
            ChatView.help(messages),
            "back",
            "/chat",
            "mail",
            ways.parts().tidings().offersMail(),
            "reader",
            ways.reader(way, file),
            "code",
            FileRoutes.returning(way, code.digits())));
  }

  private void news(Context ctx, Talk talk) {
    tell(ctx, ways.of(ctx, "page.chat.title"), talk, after(Form.query(ctx)));
  }

  private static long after(Form form) {
    String after = form.text("after");
    return after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
  }

  /// Only what is new, for a page that is open already.
  private void tell(Context ctx, Way way, Talk talk, long after) {
    ways.show(ctx, "news", way, Map.of("chat", view(talk).after(after), "having", having(talk)));
  }

  private ChatView view(Talk talk) {
    List<Message> messages = front.since(talk.id(), 0);
    Dialogue dialogue = talk.dialogue();
    ZoneId zone = ways.zone(dialogue.understood().get("country"));
    return ChatView.of(messages, dialogue, zone).seen(signs.seen(talk, messages));
  }

  private void again(Context ctx, Optional<Talk> talk, String draft, String wrong) {
    Way way = ways.of(ctx, "page.chat.title");
    Way shown = wrong.isEmpty() ? way : ways.wrong(way, "page.chat.title");
    ctx.status(wrong.isEmpty() ? 200 : 422);
    if (talk.isEmpty()) {
      begin(ctx, shown, draft, wrong);
    } else {
      draw(ctx, shown, talk.get(), draft, wrong);
    }
  }

  /// What she holds opens nothing any more: her number opens it again, what she wrote stays.
  private void ended(Context ctx, Form form) {
    if (form.has("part")) {
      ctx.status(204).header("Mingbai-Whole", "page");
    } else {
      ReturnRoutes.ended(ctx, ways, form.text("text"));
    }
  }

  /// Back in her conversation with her number; what she wrote meanwhile stands in the box.
  void back(Context ctx, FrontDesk.Welcome welcome, String draft) {
    holder.hold(ctx, welcome);
    Way way = ways.of(ctx, "page.chat.title");
    if (draft.isBlank()) {
      ways.forward(ctx, way, "/chat");
    } else {
      draw(ctx, way, welcome.talk(), draft, "");
    }
  }

  private void begin(Context ctx, Way way, String draft, String wrong) {
    ways.show(ctx, "begin", way, Map.of("draft", draft, "wrong", wrong));
  }

  private Optional<Having> having(Talk talk) {
    return file(talk).flatMap(Having::of);
  }

  private void draw(Context ctx, Way way, Talk talk, String draft, String wrong) {
    ways.show(
        ctx,
        "chat",
        way,
        Map.of("chat", view(talk), "having", having(talk), "draft", draft, "wrong", wrong));
  }
}
