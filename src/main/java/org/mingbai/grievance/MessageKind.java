package org.mingbai.grievance;

/// What a message is, before what it is about; the keys are stable.
public enum MessageKind {
  QUESTION("question"),
  COMPLAINT("complaint"),
  STATUS("status"),
  PERSON("person"),
  GREETING("greeting"),
  THANKS("thanks"),
  OFF_TOPIC("off-topic"),
  CORRECTION("correction"),
  REPLY("reply");

  private final String key;

  MessageKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
