package org.mingbai.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingbai.database.Database;
import org.mingbai.database.Faults;
import org.mingbai.database.Work;
import org.mingbai.grievance.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes followers after each commit of this node at once, and after those of other nodes within
/// about half a second.
public final class SqlFeed implements Feed, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlFeed.class);
  private static final long POLL_MILLIS = 500;
  private static final String SINCE =
      "select number, stream, sequence from feed where number > ? order by number";

  private final Database database;
  private final Map<String, Set<Follower>> followers = new ConcurrentHashMap<>();
  private final BlockingQueue<List<Work.Growth>> grown = new LinkedBlockingQueue<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Thread thread;
  private volatile boolean closed;

  /// The highest number seen at a moment; the numbers before it are final once it is old enough.
  private record Mark(long nanos, long number) {}

  public SqlFeed(Database database) {
    this.database = database;
    marks.add(new Mark(System.nanoTime(), last()));
    database.listen(this::heard);
    this.thread = Thread.ofPlatform().name("store-feed").daemon(true).start(this::run);
  }

  @Override
  public AutoCloseable follow(String stream, Runnable wake) {
    return followTo(stream, sequence -> wake.run());
  }

  @Override
  public AutoCloseable followTo(String stream, LongConsumer wake) {
    Follower follower = new Follower(wake);
    boolean added =
        followers.computeIfAbsent(stream, s -> ConcurrentHashMap.newKeySet()).add(follower);
    return () -> {
      if (added) {
        followers.computeIfPresent(stream, (s, all) -> without(all, follower));
      }
    };
  }

  private static @Nullable Set<Follower> without(Set<Follower> all, Follower one) {
    boolean gone = all.remove(one);
    return gone && all.isEmpty() ? null : all;
  }

  /// One who waits, and the highest sequence it was woken for.
  private static final class Follower {
    private final LongConsumer wake;
    private long woken = -1;

    Follower(LongConsumer wake) {
      this.wake = wake;
    }

    void tell(long sequence) {
      if (sequence > woken) {
        woken = sequence;
        try {
          wake.accept(sequence);
        } catch (RuntimeException fault) {
          LOG.warn("a follower failed: {}", fault.getClass().getSimpleName());
        }
      }
    }
  }

  /// On the writer's thread: only hands over.
  private void heard(List<Work.Growth> growths) {
    if (!followers.isEmpty()) {
      grown.add(growths);
    }
  }

  private void run() {
    long next = System.nanoTime();
    while (!closed) {
      try {
        long wait = Math.max(0, next - System.nanoTime());
        List<Work.Growth> own = grown.poll(wait, TimeUnit.NANOSECONDS);
        if (own != null) {
          own.forEach(this::wake);
        } else {
          next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS);
          tail();
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException later) {
        LOG.debug("the feed is not read just now: {}", Faults.brief(later));
      }
    }
  }

  private void wake(Work.Growth growth) {
    followers.getOrDefault(growth.stream(), Set.of()).forEach(f -> f.tell(growth.sequence()));
  }

  private record Row(long number, Work.Growth growth) {}

  /// Reads on from where all is final; what was told before is told to nobody twice.
  private void tail() {
    long highest = marks.getLast().number();
    if (followers.isEmpty()) {
      highest = Math.max(highest, last());
    } else {
      long from = marks.getFirst().number();
      for (Row row : database.read(s -> s.all((r, c) -> row(r), SINCE, from))) {
        wake(row.growth());
        highest = Math.max(highest, row.number());
      }
    }
    marks.add(new Mark(System.nanoTime(), highest));
    forgetUnsettled();
  }

  private static Row row(java.sql.ResultSet r) throws java.sql.SQLException {
    return new Row(r.getLong(1), new Work.Growth(r.getString(2), r.getLong(3)));
  }

  /// Keeps the newest mark that is old enough, and those after it.
  private void forgetUnsettled() {
    Duration lateness = database.lateness();
    long settled = System.nanoTime() - lateness.toNanos();
    Mark first = marks.removeFirst();
    while (!marks.isEmpty() && marks.getFirst().nanos() - settled <= 0) {
      first = marks.removeFirst();
    }
    marks.addFirst(first);
  }

  private long last() {
    return database
        .read(s -> s.one((r, c) -> r.getLong(1), "select coalesce(max(number), 0) from event"))
        .orElse(0L);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
