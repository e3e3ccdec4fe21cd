package org.mingbai.store;

class SqliteRacesTest extends RacesContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
