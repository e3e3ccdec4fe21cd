package org.mingbai.store;

class PostgresqlRacesTest extends RacesContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
