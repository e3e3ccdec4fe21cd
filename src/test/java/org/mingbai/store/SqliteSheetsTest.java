package org.mingbai.store;

class SqliteSheetsTest extends SheetsContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
