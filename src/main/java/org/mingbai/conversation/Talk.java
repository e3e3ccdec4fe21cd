package org.mingbai.conversation;

import java.util.List;

/// One conversation: its events in order.
public record Talk(TalkId id, List<TalkEvent> events) {
  public Talk {
    events = List.copyOf(events);
  }

  public long version() {
    return events.size();
  }
}
