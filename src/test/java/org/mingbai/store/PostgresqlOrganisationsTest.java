package org.mingbai.store;

class PostgresqlOrganisationsTest extends OrganisationsContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
