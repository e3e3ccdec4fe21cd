package org.mingbai.grievance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What was last read of streams, within a bound of memory; a stream that is heard to have grown
/// further is read anew.
public final class Remembered<T> {
  private static final Duration UNUSED = Duration.ofMinutes(30);

  private final Feed feed;
  private final ToLongFunction<T> version;
  private final Cache<String, Entry<T>> entries;

  /// `version` counts the events of a value, `weight` tells its bytes roughly.
  public Remembered(Feed feed, ToLongFunction<T> version, ToIntFunction<T> weight, long mostBytes) {
    this.feed = feed;
    this.version = version;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((String stream, Entry<T> entry) -> 500 + entry.weight(weight))
            .expireAfterAccess(UNUSED)
            .removalListener(Remembered::removed)
            .build();
  }

  /// One stream: its value, and how far it is known to have grown.
  private static final class Entry<T> {
    private final ToLongFunction<T> version;
    private @Nullable T value;
    private long grownTo = -1;
    private @Nullable AutoCloseable following;

    Entry(ToLongFunction<T> version) {
      this.version = version;
    }

    synchronized Optional<T> value() {
      return Optional.ofNullable(value);
    }

    synchronized int weight(ToIntFunction<T> weight) {
      return value == null ? 0 : weight.applyAsInt(value);
    }

    synchronized void heard(long sequence) {
      grownTo = Math.max(grownTo, sequence);
      if (value != null && version.applyAsLong(value) <= grownTo) {
        value = null;
      }
    }

    /// False when something newer is known.
    synchronized boolean keep(T read) {
      T had = value;
      long now = version.applyAsLong(read);
      boolean newest = now > grownTo && (had == null || now > version.applyAsLong(had));
      if (newest) {
        value = read;
      }
      return newest;
    }

    synchronized void stop() {
      AutoCloseable closing = following;
      following = null;
      if (closing != null) {
        try {
          closing.close();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static <T> void removed(
      @Nullable String stream, @Nullable Entry<T> entry, RemovalCause cause) {
    if (entry != null && cause != RemovalCause.REPLACED) {
      entry.stop();
    }
  }

  /// The remembered value, or what `read` finds.
  public Optional<T> find(String stream, Supplier<Optional<T>> read) {
    Entry<T> entry = entry(stream);
    Optional<T> known = entry.value();
    if (known.isPresent()) {
      return known;
    }
    Optional<T> found = read.get();
    if (found.isEmpty()) {
      entries.invalidate(stream);
    } else {
      keep(stream, entry, found.get());
    }
    return found;
  }

  /// Remembers a value that was just written or read, unless a newer one is known.
  public void keep(String stream, T value) {
    keep(stream, entry(stream), value);
  }

  private void keep(String stream, Entry<T> entry, T value) {
    if (entry.keep(value)) {
      // weighed once more, now with its value; one that was put out meanwhile stays out
      boolean held = entries.asMap().computeIfPresent(stream, (s, e) -> e) == entry;
      if (!held) {
        entry.stop();
      }
    }
  }

  /// The entry follows its stream before anything is read into it: no growth slips in between.
  private Entry<T> entry(String stream) {
    return entries.get(
        stream,
        s -> {
          Entry<T> entry = new Entry<>(version);
          entry.following = feed.followTo(s, entry::heard);
          return entry;
        });
  }

  public void forget(String stream) {
    entries.invalidate(stream);
  }

  public void forgetAll() {
    entries.invalidateAll();
  }
}
