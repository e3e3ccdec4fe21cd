package org.mingbai.store;

class SqliteCasesTest extends CasesContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
