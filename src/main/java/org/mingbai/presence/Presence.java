package org.mingbai.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Knows who has which case open and who writes just now, and tells those who follow a case or a
/// conversation when it is otherwise.
public final class Presence {
  /// Somebody writes until she has not said so for this long.
  static final Duration WRITES = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Map<String, Map<String, Visitor>> cases = new ConcurrentHashMap<>();
  private final Map<String, Instant> hers = new ConcurrentHashMap<>();
  private final Map<String, Pen> ours = new ConcurrentHashMap<>();
  private final Map<String, Set<Runnable>> followers = new ConcurrentHashMap<>();

  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /// A member with so many pages of a case open.
  private record Visitor(int pages, State state, String form, Instant until) {
    Visitor with(int more) {
      return new Visitor(pages + more, state, form, until);
    }

    Visitor doing(State now, String in, Instant end) {
      return new Visitor(pages, now, in, end);
    }

    Here here(String member, Instant now) {
      boolean rests = state == State.WRITING && !now.isBefore(until);
      return rests ? new Here(member, State.VIEWING, "") : new Here(member, state, form);
    }
  }

  /// Who writes a reply, until when.
  private record Pen(String member, Instant until) {}

  /// She has a page of the case open until the result is closed.
  public AutoCloseable enter(Spot spot) {
    Visitor fresh = new Visitor(1, State.VIEWING, "", Instant.EPOCH);
    cases.compute(spot.caseId(), (c, all) -> with(all, spot.member(), fresh));
    stir(spot.caseId());
    AtomicBoolean left = new AtomicBoolean();
    return () -> {
      if (left.compareAndSet(false, true)) {
        leave(spot);
      }
    };
  }

  private static Map<String, Visitor> with(
      @Nullable Map<String, Visitor> before, String member, Visitor fresh) {
    Map<String, Visitor> all = before == null ? new ConcurrentHashMap<>() : before;
    all.merge(member, fresh, (was, one) -> was.with(1));
    return all;
  }

  private void leave(Spot spot) {
    cases.computeIfPresent(spot.caseId(), (c, all) -> without(all, spot.member()));
    if (at(spot.caseId()).stream().noneMatch(h -> h.member().equals(spot.member()))) {
      restOurs(spot);
    }
    stir(spot.caseId());
  }

  private static @Nullable Map<String, Visitor> without(Map<String, Visitor> all, String member) {
    @Nullable Visitor left =
        all.computeIfPresent(member, (m, v) -> v.pages() > 1 ? v.with(-1) : null);
    return left == null && all.isEmpty() ? null : all;
  }

  /// What she does now; who has no page of the case open is not there.
  public void say(Spot spot, State state, String form) {
    Instant until = clock.instant().plus(WRITES);
    String in = state == State.WRITING ? form : "";
    Map<String, Visitor> all = cases.get(spot.caseId());
    boolean here =
        all != null
            && all.computeIfPresent(spot.member(), (m, v) -> v.doing(state, in, until)) != null;
    if (here && spot.leads() && in.equals("reply") && !spot.conversation().isEmpty()) {
      ours.put(spot.conversation(), new Pen(spot.member(), until));
      stir(spot.conversation());
      later(spot.conversation());
    } else {
      restOurs(spot);
    }
    stir(spot.caseId());
    later(spot.caseId());
  }

  private void restOurs(Spot spot) {
    Pen pen = ours.get(spot.conversation());
    if (pen != null
        && pen.member().equals(spot.member())
        && ours.remove(spot.conversation(), pen)) {
      stir(spot.conversation());
    }
  }

  /// Everybody who has the case open, by id.
  public List<Here> at(String caseId) {
    Instant now = clock.instant();
    return cases.getOrDefault(caseId, Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getValue().here(e.getKey(), now))
        .toList();
  }

  /// The complainant writes in her conversation.
  public void sheBegins(String conversation) {
    hers.put(conversation, clock.instant().plus(WRITES));
    stir(conversation);
    later(conversation);
  }

  /// What she wrote is sent.
  public void sheRests(String conversation) {
    if (hers.remove(conversation) != null) {
      stir(conversation);
    }
  }

  public boolean sheWrites(String conversation) {
    return clock.instant().isBefore(hers.getOrDefault(conversation, Instant.EPOCH));
  }

  /// Does the person who leads this conversation write a reply?
  public boolean officeWrites(String conversation) {
    Pen pen = ours.get(conversation);
    return pen != null && clock.instant().isBefore(pen.until());
  }

  /// Calls `wake` whenever something of this case or conversation is otherwise, until the result is
  /// closed.
  public AutoCloseable follow(String what, Runnable wake) {
    if (what.isEmpty()) {
      return () -> {};
    }
    Runnable own = wake::run;
    boolean added = followers.computeIfAbsent(what, w -> ConcurrentHashMap.newKeySet()).add(own);
    return () -> {
      if (added) {
        followers.computeIfPresent(what, (w, all) -> all.remove(own) && all.isEmpty() ? null : all);
      }
    };
  }

  /// Something about it may be otherwise.
  public void stir(String what) {
    followers.getOrDefault(what, Set.of()).forEach(Runnable::run);
  }

  /// Looks again when whoever writes now may have stopped.
  private void later(String what) {
    CompletableFuture.delayedExecutor(WRITES.toMillis() + 50, TimeUnit.MILLISECONDS)
        .execute(() -> {
          Instant now = clock.instant();
          hers.computeIfPresent(what, (w, until) -> now.isBefore(until) ? until : null);
          ours.computeIfPresent(what, (w, pen) -> now.isBefore(pen.until()) ? pen : null);
          stir(what);
        });
  }
}
