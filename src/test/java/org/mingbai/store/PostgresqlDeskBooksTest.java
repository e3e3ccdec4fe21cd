package org.mingbai.store;

class PostgresqlDeskBooksTest extends DeskBooksContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
