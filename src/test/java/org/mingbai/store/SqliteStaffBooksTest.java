package org.mingbai.store;

class SqliteStaffBooksTest extends StaffBooksContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
