package org.mingbai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamsTest {
  private static final long SECOND = 1_000_000_000L;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private volatile long newest = 3;
  private volatile boolean allowed = true;
  private volatile String sign = "";
  private Streams streams;
  private RunningServer house;

  @BeforeEach
  void open() {
    house =
        RunningServer.fed(
            (stream, wake) -> {
              followers.add(wake);
              return () -> followers.remove(wake);
            },
            this::rooms);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void rooms(Doors doors) {
    streams = doors.streams();
    doors.open(
        Door.stream("/events/{owner}", Permit.PUBLIC),
        ctx -> {
          String last = ctx.header("Last-Event-ID");
          doors
              .streams()
              .open(
                  ctx,
                  ctx.pathParam("owner"),
                  last == null ? 0 : Long.parseLong(last),
                  id -> told(ctx.pathParam("owner"), id),
                  () -> allowed);
        });
    doors.open(
        Door.stream("/events/guarded/{owner}", Permit.PUBLIC),
        ctx ->
            doors
                .streams()
                .open(
                    ctx,
                    0,
                    new Streams.Channel(
                        ctx.pathParam("owner"),
                        "a",
                        this::after,
                        () -> sign,
                        wake -> () -> {},
                        () -> allowed,
                        true)));
  }

  private List<Streams.Event> after(long id) {
    return LongStream.rangeClosed(id + 1, newest)
        .mapToObj(n -> new Streams.Event(n, "{\"n\":" + n + "}"))
        .toList();
  }

  /// Whoever is called slow is told at length.
  private List<Streams.Event> told(String owner, long id) {
    String more = owner.equals("slow") ? "x".repeat(64 * 1024) : "";
    return after(id).stream().map(e -> new Streams.Event(e.id(), e.data() + more)).toList();
  }

  private void grow() {
    newest++;
    followers.forEach(Runnable::run);
  }

  /// A listener that gathers what it hears until the stream ends.
  private final class Ear implements AutoCloseable {
    final Socket socket;
    final StringBuffer heard = new StringBuffer();
    volatile boolean ended;

    Ear(String owner, String... headers) throws IOException {
      socket = new Socket("127.0.0.1", house.port());
      String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      socket
          .getOutputStream()
          .write(
              ("GET /events/" + owner + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      Thread.startVirtualThread(this::listen);
    }

    private void listen() {
      byte[] buffer = new byte[4096];
      try (InputStream in = socket.getInputStream()) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
          ended |= heard.toString().endsWith("\r\n0\r\n\r\n");
        }
      } catch (IOException closed) {
        // the end, either way
      }
      ended = true;
    }

    List<Long> ids() {
      return heard
          .toString()
          .lines()
          .filter(l -> l.startsWith("id: "))
          .map(l -> Long.parseLong(l.substring(4)))
          .toList();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 250 && !holds.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Test
  void a_stream_tells_what_there_is_then_what_comes_each_once_and_in_order() throws Exception {
    try (Ear ear = new Ear("a")) {
      until(() -> ear.ids().equals(List.of(1L, 2L, 3L)));
      grow();
      until(() -> ear.ids().equals(List.of(1L, 2L, 3L, 4L)));
      IntStream.range(0, 50).parallel().forEach(i -> followers.forEach(Runnable::run));
      grow();
      until(() -> ear.ids().equals(List.of(1L, 2L, 3L, 4L, 5L)));
      assertThat(ear.heard.toString().toLowerCase(java.util.Locale.ROOT))
          .contains(
              "content-type: text/event-stream; charset=utf-8",
              "cache-control: no-store",
              "retry: ",
              "data: {\"n\":5}\n\n");
    }
  }

  @Test
  void a_stream_goes_on_after_the_last_event_it_knows() throws Exception {
    try (Ear ear = new Ear("a", "Last-Event-ID: 2")) {
      until(() -> ear.ids().equals(List.of(3L)));
    }
  }

  @Test
  void a_fourth_stream_closes_the_oldest_and_only_of_its_owner() throws Exception {
    // SEC-57, settled 15
    try (Ear other = new Ear("b");
        Ear first = new Ear("a")) {
      until(() -> first.ids().size() == 3 && other.ids().size() == 3);
      try (Ear second = new Ear("a");
          Ear third = new Ear("a")) {
        until(() -> second.ids().size() == 3 && third.ids().size() == 3);
        assertThat(first.ended).isFalse();
        try (Ear fourth = new Ear("a")) {
          until(() -> fourth.ids().size() == 3);
          until(() -> first.ended);
          assertThat(second.ended || third.ended || other.ended).isFalse();
          assertThat(streams.count()).isEqualTo(4);
        }
      }
    }
  }

  /// SEC-13: asked at the moment of sending, and every few seconds.
  @Test
  void a_guarded_stream_tells_nothing_more_and_ends_once_its_right_is_gone() throws Exception {
    try (Ear ear = new Ear("guarded/a");
        Ear still = new Ear("guarded/b")) {
      until(() -> ear.ids().size() == 3 && still.ids().size() == 3);
      allowed = false;
      grow();
      until(() -> ear.ended);
      assertThat(ear.ids()).containsExactly(1L, 2L, 3L);
      assertThat(ear.heard.toString()).contains("event: end\ndata: -\n\n");
      until(() -> still.ended);
    }
  }

  /// Settled 15: a program is told its messages and nothing beside them.
  @Test
  void a_plain_stream_ends_without_a_word_once_its_right_is_gone() throws Exception {
    try (Ear ear = new Ear("a");
        Ear still = new Ear("b")) {
      until(() -> ear.ids().size() == 3 && still.ids().size() == 3);
      allowed = false;
      long start = System.nanoTime();
      grow();
      until(() -> ear.ended && still.ended);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
      assertThat(ear.ids()).containsExactly(1L, 2L, 3L);
      assertThat(ear.heard.toString()).doesNotContain("event:");
      assertThat(streams.count()).isZero();
    }
  }

  @Test
  void a_guarded_stream_ends_within_five_seconds_though_nothing_happens() throws Exception {
    try (Ear ear = new Ear("guarded/a")) {
      until(() -> ear.ids().size() == 3);
      allowed = false;
      long start = System.nanoTime();
      until(() -> ear.ended);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
      assertThat(streams.count()).isZero();
    }
  }

  @Test
  void a_sign_is_told_when_it_is_another_and_has_no_place_among_the_events() throws Exception {
    sign = "one";
    try (Ear ear = new Ear("guarded/a")) {
      until(() -> ear.heard.toString().contains("event: sign\ndata: one\n\n"));
      followers.forEach(Runnable::run);
      sign = "";
      followers.forEach(Runnable::run);
      until(() -> ear.heard.toString().contains("event: sign\ndata: -\n\n"));
      assertThat(ear.heard.toString().split("event: sign", -1)).hasSize(3);
      assertThat(ear.ids()).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void a_heartbeat_is_a_comment_and_finds_out_who_has_gone() throws Exception {
    // FLT-15
    Ear gone = new Ear("a");
    try (Ear ear = new Ear("b")) {
      until(() -> gone.ids().size() == 3 && ear.ids().size() == 3);
      streams.beat();
      until(() -> ear.heard.toString().contains("\n:\n\n"));
      gone.close();
      until(() -> {
        streams.beat();
        return streams.count() == 1;
      });
      assertThat(followers).hasSize(1);
      assertThat(ear.ids()).containsExactly(1L, 2L, 3L);
    }
  }

  /// Somebody whose line takes nothing more waits alone; when it does again she is told what came
  /// meanwhile, in order, and nothing was piled up for her in between.
  @Test
  void a_listener_who_does_not_read_holds_nobody_up_and_misses_nothing() throws Exception {
    newest = 0;
    try (Socket slow = new Socket("127.0.0.1", house.port())) {
      slow.getOutputStream()
          .write("GET /events/slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      try (Ear ear = new Ear("a")) {
        until(() -> followers.size() == 2);
        for (int i = 0; i < 400; i++) {
          long start = System.nanoTime();
          grow();
          assertThat(System.nanoTime() - start).as("waking waits for nobody").isLessThan(SECOND);
        }
        until(() -> ear.ids().size() == 400);
        newest++;
        StringBuilder heard = new StringBuilder();
        byte[] buffer = new byte[1 << 20];
        slow.setSoTimeout(10_000);
        followers.forEach(Runnable::run);
        while (!heard.toString().contains("id: 401\n")) {
          int n = slow.getInputStream().read(buffer);
          assertThat(n).as("still open").isPositive();
          new String(buffer, 0, n, UTF_8)
              .lines()
              .filter(l -> l.startsWith("id: "))
              .forEach(l -> heard.append(l).append('\n'));
        }
      }
    }
  }

  @Test
  void open_streams_do_not_keep_the_house_from_closing() throws Exception {
    // stack.md: close event streams when stopping
    try (Ear ear = new Ear("a")) {
      until(() -> ear.ids().size() == 3);
      long start = System.nanoTime();
      house.close();
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
      until(() -> ear.ended);
    }
  }
}
