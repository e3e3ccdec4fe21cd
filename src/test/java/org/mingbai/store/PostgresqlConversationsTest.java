package org.mingbai.store;

class PostgresqlConversationsTest extends ConversationsContract {
  @Override
  Grounds grounds() {
    return Grounds.postgresql();
  }
}
