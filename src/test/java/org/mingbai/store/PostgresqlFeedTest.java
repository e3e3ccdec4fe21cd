package org.mingbai.store;

class PostgresqlFeedTest extends FeedContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
