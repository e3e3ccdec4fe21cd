package org.mingbai.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.conversation.Conversations.Hold;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.FrontDesk.Hearing;
import org.mingbai.conversation.FrontDesk.Incoming;
import org.mingbai.conversation.FrontDesk.Opening;
import org.mingbai.conversation.FrontDesk.Welcome;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkId;
import org.mingbai.language.Languages;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Pages;
import org.mingbai.web.Permit;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;
import org.mingbai.web.RouteGroup;
import org.mingbai.web.Streams;

/// Conversations: open one, write in it, read it, follow it.
final class TalkRoutes implements RouteGroup {
  private static final Set<String> OPENING = Set.of("locale", "country", "site");
  private static final Set<String> SAYING = Set.of("text", "choice");
  private static final String TALKS = ApiRoutes.V1 + "/conversations";
  private static final String MESSAGES = TALKS + "/{id}/messages";
  private final FrontDesk front;
  private final Languages languages;

  TalkRoutes(FrontDesk front, Languages languages) {
    this.front = front;
    this.languages = languages;
  }

  @Override
  public void register(Doors doors) {
    Doors.Lock<Talk> lock = this::enter;
    doors.open(Door.json("POST", TALKS, Permit.PUBLIC).takesWords(), this::open);
    doors.open(Door.json("POST", MESSAGES, Permit.CONVERSATION).takesWords(), lock, this::say);
    doors.open(Door.json("GET", MESSAGES, Permit.CONVERSATION), lock, this::history);
    doors.open(
        Door.stream(TALKS + "/{id}/events", Permit.CONVERSATION),
        lock,
        (ctx, talk) -> follow(doors.streams(), ctx, talk));
  }

  private Optional<Talk> enter(Context ctx) {
    Optional<Talk> talk =
        Asked.token(ctx).flatMap(token -> front.enter(new TalkId(ctx.pathParam("id")), token));
    talk.ifPresent(t -> Pages.speaks(ctx, t.dialogue().locale()));
    return talk;
  }

  private void open(Context ctx) {
    Fields fields = Fields.read(ctx, OPENING);
    String locale = Asked.language(ctx, fields.brief("locale"), languages).tag();
    Opening opening =
        new Opening(
            locale,
            Asked.country(fields.brief("country")).orElse(null),
            fields.brief("site").orElse(null));
    Welcome welcome = front.welcome(opening, Hold.By.PROGRAM);
    Json.send(ctx, 201, TalkShape.welcome(welcome));
  }

  private void say(Context ctx, Talk talk) {
    String key = Asked.key(ctx);
    Fields fields = Fields.read(ctx, SAYING);
    Optional<String> text = fields.words("text");
    Optional<String> choice = fields.brief("choice");
    if (text.isPresent() == choice.isPresent()) {
      throw Refused.field("text");
    }
    switch (front.hear(talk.id(), new Incoming(text.orElse(null), choice.orElse(null), key))) {
      case Hearing.Answered answered -> Json.send(ctx, 200, TalkShape.answered(answered));
      case Hearing.KeyTaken _ -> throw new Refused(Problem.KEY_TAKEN);
      case Hearing.NotHere _ -> throw new Refused(Problem.NO_TOKEN);
    }
  }

  private void history(Context ctx, Talk talk) {
    long after = Asked.sequence("after", Form.query(ctx).filled("after"));
    Json.send(ctx, 200, TalkShape.history(talk, front.since(talk.id(), after)));
  }

  private void follow(Streams streams, Context ctx, Talk talk) {
    Optional<String> resumes =
        Optional.ofNullable(ctx.header("Last-Event-ID")).or(() -> Form.query(ctx).filled("after"));
    long last = Asked.sequence("Last-Event-ID", resumes);
    String token = Asked.token(ctx).orElse("");
    TalkId id = talk.id();
    streams.open(
        ctx,
        id.value(),
        last,
        after -> events(id, after),
        () -> front.enter(id, token).isPresent());
  }

  private List<Streams.Event> events(TalkId id, long after) {
    return front.since(id, after).stream()
        .map(m -> new Streams.Event(m.sequence(), Json.line(TalkShape.message(m, null))))
        .toList();
  }
}
