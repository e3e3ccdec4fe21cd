package org.mingbai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.Patience.until;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mingbai.Patience;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamsTest {
  private static final Duration SOON = Duration.ofSeconds(5);
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

    /// Of whole lines: the last may be on its way.
    List<Long> ids() {
      String all = heard.toString();
      return all.substring(0, all.lastIndexOf('\n') + 1)
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
      grow();
      Patience.within(SOON, () -> ear.ended && still.ended);
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
      Patience.within(SOON, () -> ear.ended);
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
      slow.setSoTimeout(30_000);
      slow.getOutputStream()
          .write("GET /events/slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      try (Ear ear = new Ear("a")) {
        until(() -> followers.size() == 2);
        long start = System.nanoTime();
        for (int i = 0; i < 400; i++) {
          grow();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .as("waking waits for nobody: a line that takes nothing is left after this")
            .isLessThan(Duration.ofMillis(Listening.IDLE_MILLIS / 2));
        until(() -> ear.ids().size() == 400);
        newest++;
        followers.forEach(Runnable::run);
        assertThat(idsTo(401, slow.getInputStream()))
            .isEqualTo(LongStream.rangeClosed(1, 401).boxed().toList());
      }
    }
  }

  /// The ids of a stream up to this one, whatever pieces it comes in.
  private static List<Long> idsTo(long last, InputStream in) throws IOException {
    List<Long> ids = new ArrayList<>();
    String head = line(in);
    while (!head.isEmpty()) {
      head = line(in);
    }
    StringBuilder line = new StringBuilder();
    while (ids.isEmpty() || ids.getLast() < last) {
      byte[] piece = in.readNBytes(Integer.parseInt(line(in), 16));
      assertThat(piece).as("still open").isNotEmpty();
      assertThat(line(in)).isEmpty();
      for (char c : new String(piece, UTF_8).toCharArray()) {
        if (c != '\n') {
          line.append(c);
          continue;
        }
        if (line.indexOf("id: ") == 0) {
          ids.add(Long.parseLong(line.substring(4)));
        }
        line.setLength(0);
      }
    }
    return ids;
  }

  /// Up to the end of a line of the wire.
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Test
  void open_streams_do_not_keep_the_house_from_closing() throws Exception {
    // stack.md: close event streams when stopping
    try (Ear ear = new Ear("a")) {
      until(() -> ear.ids().size() == 3);
      long start = System.nanoTime();
      house.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("what is under way is waited for ten seconds")
          .isLessThan(Duration.ofSeconds(9));
      until(() -> ear.ended);
    }
  }
}
