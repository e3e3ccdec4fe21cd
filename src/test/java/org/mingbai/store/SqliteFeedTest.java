package org.mingbai.store;

class SqliteFeedTest extends FeedContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
