package org.mingbai.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.Covering;
import org.mingbai.casework.DocketDesk;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Receipts;
import org.mingbai.knowledge.UnmetQuestion;
import org.mingbai.knowledge.UnmetQuestions;
import org.mingbai.knowledge.Wishes;
import org.mingbai.vault.Vault;
import org.mingbai.waiting.LongWaits;
import org.mingbai.waiting.Readers;

/// The real desks of the hand-off over a store in memory that is emptied for each walk.
final class HandOffHouse {
  private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");
  private static final Organisations ORGANISATIONS = new OneOrganisation();
  private static final int WHOLE = 500;
  final MemoryStore store = new MemoryStore();

  /// Mediators who work here no more.
  final Set<String> gone = new HashSet<>();

  private final Receipts receipts = receipts();
  private int restarts;
  Instant now = START;
  CaseDesk cases;
  FrontDesk front;
  DocketDesk docket;
  LongWaits waits;

  HandOffHouse() {
    build();
  }

  private static Receipts receipts() {
    try {
      return Vault.open(Files.createTempDirectory("mingbai-walk").resolve("keys"), true).receipts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void fresh(Flaw flaw) {
    store.fresh(flaw);
    gone.clear();
    now = START;
    light();
  }

  /// The desks built anew on the same store: those that remember something each time, the front
  /// desk, which reads every lexicon and remembers nothing, each so many times.
  void restart() {
    if (restarts++ % WHOLE == 0) {
      build();
    } else {
      light();
    }
  }

  private void build() {
    cases =
        new CaseDesk(
            store.cases(),
            receipts,
            ORGANISATIONS,
            Household.PROCEDURES,
            (t, l) -> Set.of(),
            () -> now);
    front =
        new FrontDesk(
            store.conversations(),
            new FrontDesk.Desks(
                cases,
                Household.SHEETS,
                Household.TRIAGE,
                new Wishes(Household.LANGUAGES, new NoWishes(), () -> now),
                (f, at) -> new Readers.Reading.Nobody()),
            new FrontDesk.Tongues(Household.LANGUAGES, Household.DETECTOR, Household.PHRASES),
            ORGANISATIONS,
            receipts,
            () -> now);
    light();
  }

  private void light() {
    docket = new DocketDesk(store.cases(), front, Covering.COVERS, () -> now);
    waits = new LongWaits(docket, ORGANISATIONS, (m, somebody, at) -> gone.contains(m), () -> now);
  }

  private static final class OneOrganisation implements Organisations {
    @Override
    public Organisation current() {
      return new Organisation(
          Map.of(), List.of("KE"), List.of(), List.of(), Map.of(), List.of(), 7, 4);
    }

    @Override
    public void keep(Organisation next, String member) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<State> history(int most) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoWishes implements UnmetQuestions {
    @Override
    public void add(String tag, LocalDate week, String words) {}

    @Override
    public List<UnmetQuestion> all(String tag) {
      return List.of();
    }

    @Override
    public int remove(Collection<Long> numbers) {
      return 0;
    }

    @Override
    public int sweep(LocalDate before) {
      return 0;
    }
  }
}
