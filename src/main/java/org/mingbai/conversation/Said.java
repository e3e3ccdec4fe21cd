package org.mingbai.conversation;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One message of hers, made ready for the rules: its words or the choice she tapped, what it says
/// in so many words (`cues`), the slots it corrects, whether it has words at all, only announces a
/// complaint, or held a receipt code.
record Said(
    long sequence,
    String text,
    @Nullable String choice,
    Set<Cue> cues,
    Map<String, String> corrected,
    boolean wordless,
    boolean announces,
    boolean masked,
    boolean namelike) {
  Said {
    cues = Set.copyOf(cues);
    corrected = Map.copyOf(corrected);
  }

  boolean says(Cue cue) {
    return cues.contains(cue);
  }

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
}
