package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.Talk;
import org.mingbai.conversation.TalkId;
import org.mingbai.web.Cookies;

/// Keeps a conversation open for its holder: its id and token in one cookie, set on use only.
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

  void hold(Context ctx, FrontDesk.Welcome welcome) {
    Cookies.set(ctx, Cookies.CHAT, welcome.talk().id().value() + ":" + welcome.token());
  }

  private Optional<Talk> enter(String held) {
    int colon = held.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : front.enter(new TalkId(held.substring(0, colon)), held.substring(colon + 1));
  }
}
