package org.mingbai.store;

class PostgresqlStaffBooksTest extends StaffBooksContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
