package org.mingbai.store;

class SqliteDeskBooksTest extends DeskBooksContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
