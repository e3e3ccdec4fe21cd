package org.mingbai.store;

class PostgresqlCasesTest extends CasesContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
