package org.mingbai.store;

class SqliteRostersTest extends RostersContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
