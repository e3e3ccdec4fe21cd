package org.mingbai.store;

class SqliteConversationsTest extends ConversationsContract {
  @Override
  Grounds grounds() {
    return Grounds.sqlite();
  }
}
