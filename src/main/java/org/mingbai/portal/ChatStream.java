package org.mingbai.portal;

import org.mingbai.grievance.Feed;
import org.mingbai.web.Doors;

/// Tells an open page that its conversation has grown; the page then asks for what is new.
final class ChatStream {
  private final Feed feed;

  ChatStream(Feed feed) {
    this.feed = feed;
  }

  void register(Doors doors, Holder holder) {
    java.util.Objects.requireNonNull(feed);
    java.util.Objects.requireNonNull(holder);
  }
}
