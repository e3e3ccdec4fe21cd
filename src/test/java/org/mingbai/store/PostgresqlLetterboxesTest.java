package org.mingbai.store;

class PostgresqlLetterboxesTest extends LetterboxesContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
