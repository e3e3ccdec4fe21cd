package org.mingbai.conversation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingbai.intake.IntakePaths;

/// One message of hers, made ready for the rules: its words or the choice she tapped, what it says
/// in so many words (`cues`), the slots it corrects, whether it has words at all, only announces a
/// complaint, or held a secret; the sentences in it that tell of another matter ("" for none); the
/// paths a complaint can go; and whether a secret is all it tells.
record Said(
    long sequence,
    String text,
    @Nullable String choice,
    Set<Cue> cues,
    Map<String, String> corrected,
    boolean wordless,
    boolean announces,
    Secret secret,
    boolean namelike,
    String other,
    IntakePaths paths,
    boolean bare) {
  Said {
    cues = Set.copyOf(cues);
    corrected = Map.copyOf(corrected);
  }

  /// One in which a secret is all that is told.
  Said(
      long sequence,
      String text,
      @Nullable String choice,
      Set<Cue> cues,
      Map<String, String> corrected,
      boolean wordless,
      boolean announces,
      Secret secret,
      boolean namelike,
      String other,
      IntakePaths paths) {
    this(
        sequence, text, choice, cues, corrected, wordless, announces, secret, namelike, other,
        paths, true);
  }

  boolean says(Cue cue) {
    return cues.contains(cue);
  }

  /// The same, putting these lines right.
  Said correcting(Map<String, String> lines) {
    return new Said(
        sequence, text, choice, cues, lines, wordless, announces, secret, namelike, other, paths,
        bare);
  }

  /// The same, saying this too.
  Said also(Cue cue) {
    Set<Cue> all = EnumSet.of(cue);
    all.addAll(cues);
    return new Said(
        sequence, text, choice, all, corrected, wordless, announces, secret, namelike, other, paths,
        bare);
  }

  /// The same, with the sentences in it that tell of another matter.
  Said besides(String matter) {
    return new Said(
        sequence, text, choice, cues, corrected, wordless, announces, secret, namelike, matter,
        paths, bare);
  }

  /// What she need not have told: a receipt code or password (kept from being kept), or the number
  /// of a document.
  enum Secret {
    NONE,
    CODE,
    PASSWORD,
    DOCUMENT
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
    COST("chat.said.cost"),
    BACK("chat.said.back"),
    OVER("chat.said.over"),
    STATUS("chat.said.status"),
    DESPAIR("chat.said.despair"),
    TOGETHER("chat.said.together"),
    APART("chat.said.apart");

    private final String source;

    Cue(String source) {
      this.source = source;
    }

    /// What is asked about the house, as triage names it.
    static Cue ofUs(String asked) {
      return valueOf(asked.toUpperCase(Locale.ROOT));
    }

    /// The lexicon's kind, or the key of the message that lists the phrases.
    String source() {
      return source;
    }
  }
}
