package org.mingbai.web;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Open event streams: woken by the feed, they read on by sequence; a heartbeat keeps them, three
/// at most belong to one owner. An idle one holds no thread. The right to hear it is asked before
/// all that is sent and every few seconds (SEC-13).
public final class Streams {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final int BEAT_SECONDS = 15;
  private static final int ASK_SECONDS = 3;
  private static final int EACH = 3;
  private static final int ALL = 20_000;
  private static final Supplier<String> PLAIN = () -> "";
  private final Feed feed;
  private final Map<String, Deque<OpenStream>> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("heartbeat").daemon().factory());
  private volatile boolean closed;

  Streams(Feed feed) {
    this.feed = feed;
    every(BEAT_SECONDS, this::beat);
    every(ASK_SECONDS, () -> all().forEach(s -> Thread.startVirtualThread(s::ask)));
  }

  private void every(int seconds, Runnable deed) {
    var unused = heart.scheduleAtFixedRate(deed, seconds, seconds, TimeUnit.SECONDS);
  }

  /// One event: its id (a sequence) and its data, one line.
  public record Event(long id, String data) {}

  /// Reads on: everything after this id, in order.
  @FunctionalInterface
  public interface Source {
    List<Event> after(long id);
  }

  /// One stream to be kept open: at most three stand for an owner; `feed` is the stream that wakes
  /// it, `waking` what does so beside it. Its sign is what holds only for now, told whenever it is
  /// another. It ends as soon as its `right` is gone. That the listener of a `near` one has left is
  /// found out in seconds; others are spared the bytes.
  public record Channel(
      String owner,
      String feed,
      Source source,
      Supplier<String> sign,
      Function<Runnable, AutoCloseable> waking,
      BooleanSupplier right,
      boolean near) {}

  /// Keeps this request open and sends it the events after `last`, now and later, and nothing else.
  public void open(Context ctx, String owner, long last, Source source, BooleanSupplier right) {
    open(ctx, last, new Channel(owner, owner, source, PLAIN, wake -> () -> {}, right, false));
  }

  /// Keeps this request open and sends it everything after `last`, and its sign, now and later.
  public void open(Context ctx, long last, Channel channel) {
    if (closed || open.size() >= ALL) {
      throw Refused.later(Problem.BUSY, 5);
    }
    ctx.contentType("text/event-stream; charset=utf-8").header("X-Accel-Buffering", "no");
    OpenStream stream = new OpenStream(ctx.res(), last, channel);
    ctx.future(() -> {
      stream.begin(
          feed.follow(channel.feed(), stream::wake),
          channel.waking().apply(stream::wake),
          2_000 + random.nextInt(4_000));
      return stream.ended();
    });
    enlist(channel.owner(), stream);
  }

  private void enlist(String owner, OpenStream stream) {
    List<OpenStream> surplus = new ArrayList<>();
    open.compute(
        owner,
        (o, before) -> {
          Deque<OpenStream> mine = before == null ? new ConcurrentLinkedDeque<>() : before;
          mine.addLast(stream);
          while (mine.size() > EACH) {
            surplus.add(mine.removeFirst());
          }
          return mine;
        });
    surplus.forEach(s -> Thread.startVirtualThread(s::dismiss));
    var unused = stream.ended().whenComplete((done, failed) -> stream.close());
  }

  private void strike(OpenStream stream) {
    open.computeIfPresent(
        stream.channel.owner(),
        (o, mine) -> {
          mine.remove(stream);
          return mine.isEmpty() ? null : mine;
        });
  }

  /// How many are open.
  int count() {
    return all().size();
  }

  private List<OpenStream> all() {
    return open.values().stream().flatMap(Deque::stream).toList();
  }

  void beat() {
    all().forEach(s -> Thread.startVirtualThread(s::beat));
  }

  void close() {
    closed = true;
    heart.shutdownNow();
    all().forEach(OpenStream::close);
  }

  /// One open event stream. Waking is cheap; writing is done by one thread at a time, lent to it.
  private final class OpenStream {
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final String NONE = "-";
    private final HttpServletResponse response;
    private final Channel channel;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();
    private final List<AutoCloseable> following = new CopyOnWriteArrayList<>();
    private long last;
    private String told = "";
    private boolean over;

    OpenStream(HttpServletResponse response, long last, Channel channel) {
      this.response = response;
      this.last = last;
      this.channel = channel;
    }

    CompletableFuture<@Nullable Void> ended() {
      return ended;
    }

    /// Says how long to wait before coming back, then everything there is already.
    void begin(AutoCloseable feed, AutoCloseable more, int retryMillis) {
      following.addAll(List.of(feed, more));
      if (closed || left.get()) {
        close();
        unfollow();
      }
      byte[] retry = ("retry: " + retryMillis + "\n\n").getBytes(StandardCharsets.UTF_8);
      write(() -> response.getOutputStream().write(retry));
      wake();
    }

    void wake() {
      if (!left.get() && woken.compareAndSet(false, true)) {
        var unused = Thread.startVirtualThread(() -> write(this::readOn));
      }
    }

    /// May it still be heard, and is its sign another?
    void ask() {
      if (!writing.isLocked()) {
        write(() -> {
          if (stands()) {
            sign();
          }
        });
      }
    }

    void beat() {
      if (!writing.isLocked()) {
        write(() -> response.getOutputStream().write(BEAT));
      }
    }

    /// What was held for it is let go first: who sees it end finds nothing of it any more.
    void close() {
      if (left.compareAndSet(false, true)) {
        unfollow();
        strike(this);
        ended.complete(null);
      }
    }

    /// Closes it; a page is told not to come back by itself.
    void dismiss() {
      if (!writing.isLocked()) {
        write(() -> tell("end", NONE));
      }
      close();
    }

    private interface Writing {
      void run() throws IOException;
    }

    private void write(Writing deed) {
      writing.lock();
      try {
        if (!left.get()) {
          deed.run();
          response.getOutputStream().flush();
          if (over) {
            close();
          }
        }
      } catch (IOException gone) {
        close();
      } catch (RuntimeException fault) {
        LOG.warn("an event stream broke off", fault);
        close();
      } finally {
        writing.unlock();
      }
    }

    private void readOn() throws IOException {
      woken.set(false);
      if (!stands()) {
        return;
      }
      ServletOutputStream out = response.getOutputStream();
      for (Streams.Event event : channel.source().after(last)) {
        if (event.id() > last) {
          out.write(
              ("id: " + event.id() + "\ndata: " + event.data() + "\n\n")
                  .getBytes(StandardCharsets.UTF_8));
          last = event.id();
        }
      }
      sign();
    }

    private boolean stands() throws IOException {
      if (!channel.right().getAsBoolean()) {
        over = true;
        tell("end", NONE);
      } else if (channel.near()) {
        response.getOutputStream().write(BEAT);
      }
      return !over;
    }

    private void sign() throws IOException {
      String sign = channel.sign().get();
      if (!sign.equals(told)) {
        told = sign;
        tell("sign", sign.isEmpty() ? NONE : sign);
      }
    }

    private void tell(String name, String data) throws IOException {
      if (channel.sign() != PLAIN) {
        String event = "event: " + name + "\ndata: " + data + "\n\n";
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
      }
    }

    private void unfollow() {
      for (AutoCloseable follows : following) {
        following.remove(follows);
        try {
          follows.close();
        } catch (Exception fault) {
          LOG.warn("a feed could not be left", fault);
        }
      }
    }
  }
}
