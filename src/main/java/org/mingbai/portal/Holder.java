package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkId;
import org.mingbai.web.Cookies;

/// Keeps a conversation open for its holder: its id and token in one cookie, set on use only. What
/// the cookie opens ends on the server: half an hour after its last use where a code brings her
/// back, else four days.
final class Holder {
  private final FrontDesk front;

  Holder(FrontDesk front) {
    this.front = front;
  }

  Optional<Talk> talk(Context ctx) {
    return Cookies.read(ctx, Cookies.CHAT).flatMap(this::enter);
  }

  /// The same again later, when this request is long answered.
  Supplier<Optional<Talk>> again(Context ctx) {
    Optional<String> held = Cookies.read(ctx, Cookies.CHAT);
    return () -> held.flatMap(this::enter);
  }

  /// She comes with what opens nothing any more.
  boolean ended(Context ctx) {
    return Cookies.read(ctx, Cookies.CHAT).isPresent() && talk(ctx).isEmpty();
  }

  /// Ends it, here and on the server.
  void leave(Context ctx) {
    Cookies.read(ctx, Cookies.CHAT)
        .flatMap(Held::read)
        .ifPresent(h -> front.letGo(h.id(), h.token()));
    Cookies.drop(ctx, Cookies.CHAT);
  }

  void hold(Context ctx, FrontDesk.Welcome welcome) {
    Cookies.set(ctx, Cookies.CHAT, welcome.talk().id().value() + ":" + welcome.token());
  }

  private Optional<Talk> enter(String held) {
    return Held.read(held).flatMap(h -> front.enter(h.id(), h.token()));
  }

  private record Held(TalkId id, String token) {
    static Optional<Held> read(String held) {
      int colon = held.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Held(new TalkId(held.substring(0, colon)), held.substring(colon + 1)));
    }
  }
}
