package org.mingbai.store;

class PostgresqlSheetsTest extends SheetsContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
