package org.mingbai.store;

class PostgresqlRostersTest extends RostersContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
