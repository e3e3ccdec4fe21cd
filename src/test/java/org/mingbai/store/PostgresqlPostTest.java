package org.mingbai.store;

class PostgresqlPostTest extends PostContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
