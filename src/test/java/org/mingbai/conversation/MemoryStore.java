package org.mingbai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseEvent;
import org.mingbai.casework.CaseFile;
import org.mingbai.casework.CaseId;
import org.mingbai.casework.Cases;
import org.mingbai.casework.DocketRow;
import org.mingbai.grievance.Once;

/// Cases and conversations kept in memory by the same rules as in SQL, for many thousand walks; a
/// flaw makes it break one of them.
final class MemoryStore {
  private Flaw flaw = Flaw.NONE;
  private final Map<String, CaseFile> files = new LinkedHashMap<>();
  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Map<String, String> talksOfCases = new HashMap<>();
  private final Map<String, byte[]> tokens = new HashMap<>();
  private final Map<String, byte[]> former = new HashMap<>();
  private final Map<String, CaseId> codes = new HashMap<>();
  private final Map<String, CaseId> visits = new HashMap<>();
  private final Map<String, Act> acts = new HashMap<>();

  /// Done once, just before the next append to a case: what another does in between.
  @Nullable Runnable meanwhile;

  /// After so many more writes the power fails: less than nothing, it never does.
  int left = -1;

  /// The power failed: what was written stands, nothing else is done.
  static final class Died extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void powered() {
    if (left == 0) {
      throw new Died();
    }
    left--;
  }

  private record Act(String stream, String body, int at) {}

  /// Empty again, with this flaw.
  void fresh(Flaw next) {
    flaw = next;
    List.of(files, talks, talksOfCases, tokens, former, codes, visits, acts).forEach(Map::clear);
    meanwhile = null;
    left = -1;
  }

  Cases cases() {
    return new MemoryCases();
  }

  Conversations conversations() {
    return new MemoryConversations();
  }

  private static String key(byte[] bytes) {
    return Arrays.toString(bytes);
  }

  private final class MemoryCases implements Cases {
    @Override
    public Kept open(CaseFile file, DocketRow row, byte @Nullable [] quickCode, Once once) {
      Optional<Kept> before = sought(once);
      return before.orElseGet(() -> {
        powered();
        keep(file, quickCode, once);
        return new Kept.Done(file);
      });
    }

    private void keep(CaseFile file, byte @Nullable [] quickCode, @Nullable Once once) {
      files.put(file.id().value(), file);
      if (quickCode != null) {
        codes.put(key(quickCode), file.id());
      }
      if (once != null) {
        acts.put(once.key(), new Act(file.id().value(), once.bodyHash(), 0));
      }
    }

    @Override
    public Kept append(
        CaseFile file,
        List<CaseEvent> more,
        DocketRow row,
        byte @Nullable [] quickCode,
        @Nullable Once once) {
      Runnable first = meanwhile;
      meanwhile = null;
      if (first != null) {
        first.run();
      }
      Optional<Kept> before = once == null ? Optional.empty() : sought(once);
      if (before.isPresent()) {
        return before.get();
      }
      CaseFile now = files.get(file.id().value());
      if (now.version() != file.version() && flaw != Flaw.TWO_WINNERS) {
        return new Kept.Overtaken(now);
      }
      powered();
      CaseFile after = now.with(flaw.cases(more));
      keep(after, quickCode, once);
      if (flaw == Flaw.SECOND_THREAD
          && !more.isEmpty()
          && more.getLast() instanceof CaseEvent.Reopened) {
        CaseId other = new CaseId(file.id().value() + "-b");
        files.put(other.value(), new CaseFile(other, after.events()));
      }
      return new Kept.Done(after);
    }

    @Override
    public Optional<Kept> sought(Once once) {
      return Optional.ofNullable(acts.get(once.key()))
          .map(act ->
              act.body().equals(once.bodyHash())
                  ? new Kept.Before(files.get(act.stream()))
                  : new Kept.KeyTaken());
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
      return Optional.ofNullable(files.get(id.value()));
    }

    @Override
    public Optional<CaseId> withReference(String reference) {
      return files.values().stream()
          .filter(f -> f.reference().equals(reference))
          .map(CaseFile::id)
          .findFirst();
    }

    @Override
    public Optional<CaseId> withCode(byte[] form) {
      return Optional.ofNullable(codes.get(key(form)));
    }

    @Override
    public List<byte[]> freshCodes(int most) {
      return List.of();
    }

    @Override
    public void harden(byte[] quick, byte[] slow) {}

    @Override
    public List<DocketRow> docket() {
      return files.values().stream().map(DocketRow::of).toList();
    }

    @Override
    public void admit(byte[] token, CaseId id, Instant until) {
      visits.put(key(token), id);
    }

    @Override
    public Optional<CaseId> admitted(byte[] token, Instant now) {
      return Optional.ofNullable(visits.get(key(token)));
    }

    @Override
    public void dismiss(byte[] token) {
      visits.remove(key(token));
    }
  }

  private final class MemoryConversations implements Conversations {
    @Override
    public void open(Talk talk, byte[] token, Hold.By by) {
      talks.put(talk.id().value(), talk);
      tokens.put(talk.id().value(), token);
    }

    @Override
    public Kept append(
        Talk talk, List<TalkEvent> more, @Nullable String caseId, @Nullable Once once) {
      Act before = once == null || flaw == Flaw.WORDS_TWICE ? null : acts.get(once.key());
      Talk now = talks.get(talk.id().value());
      if (before != null) {
        return before.body().equals(once.bodyHash())
            ? new Kept.Before(now, before.at())
            : new Kept.KeyTaken();
      }
      if (now.version() != talk.version()) {
        return new Kept.Overtaken(now);
      }
      powered();
      Talk after = now.with(new ArrayList<>(flaw.talks(more)));
      talks.put(talk.id().value(), after);
      if (caseId != null) {
        talksOfCases.putIfAbsent(caseId, talk.id().value());
      }
      if (once != null) {
        acts.put(once.key(), new Act(talk.id().value(), once.bodyHash(), now.events().size()));
      }
      return new Kept.Done(after);
    }

    @Override
    public Optional<Talk> recall(TalkId id) {
      return Optional.ofNullable(talks.get(id.value()));
    }

    @Override
    public Optional<Hold> held(TalkId id, byte[] token) {
      boolean old = flaw == Flaw.OLD_PLACE_OPENS && Arrays.equals(former.get(id.value()), token);
      return old || Arrays.equals(tokens.get(id.value()), token)
          ? Optional.of(new Hold(Hold.By.PROGRAM, false, Instant.MAX.minusSeconds(1_000_000)))
          : Optional.empty();
    }

    @Override
    public Optional<Hold.By> holder(TalkId id) {
      return Optional.of(Hold.By.BROWSER);
    }

    @Override
    public void use(TalkId id, Instant now) {}

    @Override
    public void handOver(TalkId id, byte[] token, Instant now) {
      former.put(id.value(), tokens.get(id.value()));
      tokens.put(id.value(), token);
    }

    @Override
    public Optional<TalkId> ofCase(String caseId) {
      return Optional.ofNullable(talksOfCases.get(caseId)).map(TalkId::new);
    }

    @Override
    public List<TalkId> openSince(LocalDate day) {
      return List.of();
    }

    @Override
    public int sweep(LocalDate before) {
      return 0;
    }
  }
}
