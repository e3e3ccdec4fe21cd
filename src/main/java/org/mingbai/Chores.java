package org.mingbai;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.conversation.TalkId;
import org.mingbai.triage.TriageDesk;
import org.mingbai.vault.CodeHardener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the house does by itself, on one thread of its own, and the post on another, since a mail
/// server may keep it waiting; a chore that fails is told and tried again (SEC-50).
final class Chores implements AutoCloseable {
  private static final int CHAT_DAYS = 7;

  /// A language in which somebody wrote so lately stays awake.
  static final Duration UNHEARD = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("chores").daemon().factory());
  private final ScheduledExecutorService post =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("post").daemon().factory());

  /// Everything the house does by itself.
  void begin(Cellar cellar, House.Desks desks, InstantSource time) {
    CodeHardener hardener =
        new CodeHardener(cellar.cases(), cellar.vault().receipts(), desks.cases());
    every(Duration.ofSeconds(1), "codes hardened", hardener::step);
    every(Duration.ofSeconds(1), "sheets taken over", desks.sheets()::refresh);
    every(Duration.ofSeconds(20), "told that nobody answered", desks.waits()::look);
    every(Duration.ofSeconds(15), "words of cases taken in", desks.index()::refresh);
    every(Duration.ofHours(6), "old questions forgotten", desks.wishes()::tidy);
    every(Duration.ofMinutes(10), "languages at rest", () -> rested(desks.triage()));
    every(Duration.ofMinutes(10), "staff books tidied", desks.people()::tidy);
    every(Duration.ofMinutes(10), "old challenges forgotten", desks.passkeys()::forgetChallenges);
    every(
        Duration.ofHours(1),
        "chats swept away",
        () -> cellar.conversations().sweep(today(time).minusDays(CHAT_DAYS)));
    var unused =
        thread.schedule(() -> catchUp(cellar, desks.front(), today(time)), 15, TimeUnit.SECONDS);
    every(post, Duration.ofSeconds(20), "notices written", desks.notices()::tellStaff);
    every(post, Duration.ofSeconds(20), "news written", desks.tidings()::tellComplainants);
    every(post, Duration.ofSeconds(5), "letters carried", desks.notices()::carryLetters);
    every(post, Duration.ofHours(6), "old letters forgotten", desks.notices()::forgetLetters);
    every(post, Duration.ofHours(1), "codes counted forgotten", desks.tidings()::forgetCounts);
  }

  /// Once after a start: whoever asked for a person in the last moment before it is heard though
  /// she never comes back. One conversation that cannot be read must not hide the others.
  private static void catchUp(Cellar cellar, FrontDesk front, LocalDate today) {
    for (TalkId talk : cellar.conversations().openSince(today.minusDays(1))) {
      try {
        front.catchUp(talk);
      } catch (RuntimeException e) {
        LOG.warn("a conversation was not looked at: {}", e.getClass().getSimpleName());
      }
    }
  }

  private static int rested(TriageDesk triage) {
    int languages = triage.rest(UNHEARD);
    if (languages > 0) {
      Room.giveBack();
    }
    return languages;
  }

  private static LocalDate today(InstantSource time) {
    return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
  }

  private void every(Duration pause, String name, IntSupplier chore) {
    every(thread, pause, name, chore);
  }

  /// Does it again and again, with this pause between; the chore says how much it did.
  private static void every(
      ScheduledExecutorService on, Duration pause, String name, IntSupplier chore) {
    var unused =
        on.scheduleWithFixedDelay(
            () -> attempt(name, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void attempt(String name, IntSupplier chore) {
    try {
      int done = chore.getAsInt();
      if (done > 0) {
        LOG.debug("{}: {}", name, done);
      }
    } catch (RuntimeException | Error e) {
      LOG.warn("chore {} did not end well: {}", name, e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    // A letter under way is tried again by whoever comes next.
    post.shutdownNow();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
