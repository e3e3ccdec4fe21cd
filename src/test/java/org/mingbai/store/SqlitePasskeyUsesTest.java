package org.mingbai.store;

class SqlitePasskeyUsesTest extends PasskeyUsesContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
