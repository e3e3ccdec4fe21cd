package org.mingbai.store;

class PostgresqlPasskeyUsesTest extends PasskeyUsesContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
