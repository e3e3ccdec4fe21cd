package org.mingbai.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Feed;
import org.mingbai.grievance.Grievance;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Remembered;

/// Case files that were read lately, beside their keeper.
public final class RememberedCases implements Cases {
  private final Cases cases;
  private final Remembered<CaseFile> files;

  public RememberedCases(Cases cases, Feed feed, long mostBytes) {
    this.cases = cases;
    this.files = new Remembered<>(feed, CaseFile::version, RememberedCases::weight, mostBytes);
  }

  private static int weight(CaseFile file) {
    return file.events().stream().mapToInt(RememberedCases::weight).sum();
  }

  private static int weight(CaseEvent event) {
    int words =
        switch (event) {
          case CaseEvent.Opened opened -> told(opened.grievance());
          case CaseEvent.Filed filed -> told(filed.grievance());
          case CaseEvent.StatementAdded said -> said.text().length();
          case CaseEvent.Replied replied ->
              replied.text().length()
                  + before(replied.translation())
                  + 100 * replied.ready().size();
          case CaseEvent.ReplyWaits waits -> waits.text().length();
          case CaseEvent.Translated translated -> translated.text().length();
          case CaseEvent.NoteAdded note -> note.text().length();
          case CaseEvent.Offered offered -> offered.reason().length();
          case CaseEvent.SteppedAside aside -> aside.words() == null ? 0 : aside.words().length();
          case CaseEvent.NumbersAsked asked -> asked.words() == null ? 0 : asked.words().length();
          case CaseEvent.OverrideAsked asked -> asked.reason().length();
          case CaseEvent.Closed closed -> closed.reason().length() + before(closed.translation());
          default -> 0;
        };
    return 600 + 2 * words;
  }

  private static int before(CaseEvent.@Nullable Translation how) {
    return how == null ? 0 : how.original().length();
  }

  private static int told(Grievance g) {
    return g.what().length() + g.more().values().stream().mapToInt(String::length).sum();
  }

  @Override
  public Kept open(CaseFile file, DocketRow row, byte @Nullable [] quickCode, Once once) {
    return cases.open(file, row, quickCode, once);
  }

  @Override
  public Kept append(
      CaseFile file,
      List<CaseEvent> more,
      DocketRow row,
      byte @Nullable [] quickCode,
      @Nullable Once once) {
    Kept kept = cases.append(file, more, row, quickCode, once);
    switch (kept) {
      case Kept.Done(CaseFile now) -> keep(now);
      case Kept.Before(CaseFile now) -> keep(now);
      case Kept.Overtaken(CaseFile now) -> keep(now);
      case Kept.KeyTaken() -> files.forget(file.id().value());
    }
    return kept;
  }

  private void keep(CaseFile now) {
    files.keep(now.id().value(), now);
  }

  @Override
  public Optional<CaseFile> find(CaseId id) {
    return files.find(id.value(), () -> cases.find(id));
  }

  @Override
  public Optional<Kept> sought(Once once) {
    return cases.sought(once);
  }

  @Override
  public Optional<CaseId> withReference(String reference) {
    return cases.withReference(reference);
  }

  @Override
  public Optional<CaseId> withCode(byte[] form) {
    return cases.withCode(form);
  }

  @Override
  public List<byte[]> freshCodes(int most) {
    return cases.freshCodes(most);
  }

  @Override
  public void harden(byte[] quick, byte[] slow) {
    cases.harden(quick, slow);
  }

  @Override
  public List<DocketRow> docket() {
    return cases.docket();
  }

  @Override
  public void admit(byte[] token, CaseId id, Instant until) {
    cases.admit(token, id, until);
  }

  @Override
  public Optional<CaseId> admitted(byte[] token, Instant now) {
    return cases.admitted(token, now);
  }

  @Override
  public void dismiss(byte[] token) {
    cases.dismiss(token);
  }
}
