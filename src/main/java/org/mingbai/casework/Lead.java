package org.mingbai.casework;

/// Who leads the thread of a case: the assistant, nobody yet (a person was asked for), a person, or
/// nobody any more.
public enum Lead {
  ASSISTANT,
  WAITING,
  PERSON,
  ENDED
}
