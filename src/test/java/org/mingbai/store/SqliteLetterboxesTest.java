package org.mingbai.store;

class SqliteLetterboxesTest extends LetterboxesContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
