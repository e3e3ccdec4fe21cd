package org.mingbai.store;

class SqliteOrganisationsTest extends OrganisationsContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
