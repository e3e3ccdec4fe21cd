package org.mingbai.casework;

import java.util.ArrayList;
import java.util.List;

/// One case: its events in order; everything else follows from them. `version` is the number of events.
public record CaseFile(CaseId id, List<CaseEvent> events) {
  public CaseFile {
    events = List.copyOf(events);
  }

  public long version() {
    return events.size();
  }

  public CaseFile with(List<CaseEvent> more) {
    List<CaseEvent> all = new ArrayList<>(events);
    all.addAll(more);
    return new CaseFile(id, all);
  }

  public CaseEvent.Opened opened() {
    return (CaseEvent.Opened) events.getFirst();
  }
}
