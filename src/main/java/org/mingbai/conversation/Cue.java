package org.mingbai.conversation;

/// What a message may say in so many words, whatever it is about.
enum Cue {
  YES("yes"),
  NO("no"),
  IDK("idk"),
  FILE("file"),
  UNDO("undo"),
  CHANGE("change"),
  COMPLAINT("complaint"),
  INSULT("insult"),
  RESUME("chat.said.resume"),
  ROBOT("chat.said.robot"),
  SEE("chat.said.see"),
  NAME("chat.said.name"),
  LONG("chat.said.long"),
  COST("chat.said.cost");

  private final String source;

  Cue(String source) {
    this.source = source;
  }

  /// The lexicon's kind, or the key of the message that lists the phrases.
  String source() {
    return source;
  }
}
