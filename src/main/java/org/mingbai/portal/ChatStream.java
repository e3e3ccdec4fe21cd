package org.mingbai.portal;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.Message;
import org.mingbai.conversation.Talk;
import org.mingbai.web.Door;
import org.mingbai.web.Doors;
import org.mingbai.web.Form;
import org.mingbai.web.Permit;
import org.mingbai.web.Streams;

/// Tells an open page that its conversation has grown, never what was said; the page then asks for
/// what is new. And it tells the office's signs. It ends with what the page's cookie opens, and its
/// being open counts as use of it.
final class ChatStream {
  private final FrontDesk front;
  private final Signs signs;
  private final Streams streams;

  ChatStream(FrontDesk front, Signs signs, Streams streams) {
    this.front = front;
    this.signs = signs;
    this.streams = streams;
  }

  void register(Doors doors, Holder holder) {
    doors.open(
        Door.stream("/{lang}/chat/stream", Permit.CONVERSATION),
        holder::talk,
        (ctx, talk) -> follow(ctx, talk, holder.again(ctx)));
  }

  private void follow(Context ctx, Talk talk, Supplier<Optional<Talk>> again) {
    String resumed = Optional.ofNullable(ctx.header("Last-Event-ID")).orElse("");
    String after = resumed.isEmpty() ? Form.query(ctx).text("after") : resumed;
    long last = after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
    String name = talk.id().value();
    AtomicReference<Talk> now = new AtomicReference<>(talk);
    streams.open(
        ctx,
        last,
        new Streams.Channel(
            name,
            name,
            id -> grown(talk, id),
            () -> signs.say(Objects.requireNonNullElse(now.get(), talk)),
            wake -> signs.presence().follow(name, wake),
            () -> {
              Optional<Talk> still = again.get();
              still.ifPresent(now::set);
              return still.isPresent();
            },
            false));
  }

  private List<Streams.Event> grown(Talk talk, long after) {
    return front.since(talk.id(), after).stream()
        .mapToLong(Message::sequence)
        .mapToObj(s -> new Streams.Event(s, "new"))
        .toList();
  }
}
