package org.mingbai.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingbai.phrases.Ready;

/// What a mediator does to a case file; `name` is the name the complainant may read. `seen`: how
/// many of its events she had seen when she began.
public sealed interface StaffAct {
  /// Nothing is held against whoever does not say what she has seen.
  long ALL = Long.MAX_VALUE;

  String member();

  String name();

  /// Takes the file.
  record Claim(String member, String name) implements StaffAct {}

  /// Gives it back, and the thread to the assistant.
  record Release(String member, String name) implements StaffAct {}

  /// Writes to the complainant, in own words or in ready sentences.
  record Reply(String member, String name, String text, String locale, List<Ready> ready, long seen)
      implements StaffAct {
    public Reply {
      ready = List.copyOf(ready);
    }

    public Reply(String member, String name, String text, String locale) {
      this(member, name, text, locale, List.of(), ALL);
    }
  }

  /// Takes back words that wait for a translation, by their place among the events.
  record TakeBack(String member, String name, long of) implements StaffAct {}

  /// Sends such words as they are: in a language the complainant may not read, or (`hers`) because
  /// they are written in the complainant's already.
  record SendAsIs(String member, String name, long of, long seen, boolean hers)
      implements StaffAct {
    public SendAsIs(String member, String name, long of, long seen) {
      this(member, name, of, seen, false);
    }

    public SendAsIs(String member, String name, long of) {
      this(member, name, of, ALL);
    }
  }

  /// Puts waiting words into the other language, in a role.
  record Translate(
      String member, String name, String role, long of, String to, String text, long seen)
      implements StaffAct {
    public Translate(String member, String name, String role, long of, String to, String text) {
      this(member, name, role, of, to, text, ALL);
    }
  }

  /// Asks for the complainant's words in a language she reads herself.
  record AskTranslation(String member, String name, long of, String to) implements StaffAct {}

  /// Says that a translation is wrong.
  record Doubt(String member, String name, long of, String to) implements StaffAct {}

  /// Writes something only staff may see; `mentioned` are the ids of colleagues it calls.
  record Note(String member, String name, String text, List<String> mentioned) implements StaffAct {
    public Note {
      mentioned = List.copyOf(mentioned);
    }

    public Note(String member, String name, String text) {
      this(member, name, text, List.of());
    }
  }

  /// Lays the file aside until a day, or (null) takes it up again.
  record Snooze(String member, String name, @Nullable LocalDate until) implements StaffAct {}

  /// Asks another to take the file over, or to take one that nobody has (`to` null: whoever reads
  /// its language); with a `locale` a file she has is read in that language from now on.
  record HandOver(
      String member,
      String name,
      @Nullable String to,
      @Nullable String toName,
      @Nullable String locale,
      String reason)
      implements StaffAct {}

  /// Takes the file over as she was asked to.
  record Accept(String member, String name) implements StaffAct {}

  /// Does not take it over, or takes her own offer back.
  record Decline(String member, String name) implements StaffAct {}

  /// Takes the file over unasked, as a supervisor may, from whom she saw having it.
  record TakeOver(String member, String name, long seen) implements StaffAct {
    public TakeOver(String member, String name) {
      this(member, name, ALL);
    }
  }

  /// Takes a file over unasked, as a reviewer may, that somebody else closed and the complainant
  /// opened again.
  record Review(String member, String name) implements StaffAct {}

  /// Stands aside from the file, since she is involved in it.
  record StepAside(String member, String name, Recusal.Reason reason, @Nullable String words)
      implements StaffAct {
    public StepAside {
      if (reason == Recusal.Reason.WISH) {
        throw new IllegalArgumentException("only the complainant says that");
      }
    }
  }

  /// Asks, as a supervisor, that `of` may see the file again.
  record AskOverride(String member, String name, String of, String reason) implements StaffAct {}

  /// Allows what another supervisor asked.
  record AllowOverride(String member, String name, String of) implements StaffAct {}

  /// Does not allow it, or takes her own question back.
  record RefuseOverride(String member, String name, String of) implements StaffAct {}

  /// Asks to see the numbers of papers in the file, and why; `locale`: in which language the words.
  record AskNumbers(
      String member, String name, Disclosure.Purpose purpose, @Nullable String words, String locale)
      implements StaffAct {}

  /// Opens them, as a custodian, to `of` who asked.
  record AllowNumbers(String member, String name, String of) implements StaffAct {}

  /// Does not open them, or takes her own question back.
  record RefuseNumbers(String member, String name, String of) implements StaffAct {}

  /// Closes with a reason the complainant reads.
  record Close(String member, String name, String reason, String locale, long seen)
      implements StaffAct {
    public Close(String member, String name, String reason, String locale) {
      this(member, name, reason, locale, ALL);
    }
  }
}
