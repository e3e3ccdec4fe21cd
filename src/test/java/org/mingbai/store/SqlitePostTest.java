package org.mingbai.store;

class SqlitePostTest extends PostContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
