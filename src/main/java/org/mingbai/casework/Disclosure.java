package org.mingbai.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingbai.casework.CaseFile.Handler;

/// Whoever has a case asked to see the numbers of papers in it, or may see them for a while: the
/// member, her name, why, her words beside it with their language, since when, and until when (null
/// while nobody has decided). It ends when the case is closed or another has it.
public record Disclosure(
    String member,
    String name,
    Purpose purpose,
    @Nullable String words,
    String locale,
    Instant since,
    @Nullable Instant until) {

  /// Why somebody must know a number; the complainant reads it in her own language.
  public enum Purpose {
    /// To hand in or ask something for her at an office.
    OFFICE,
    /// To find her in a list: of wages, of residents, of insured people.
    RECORDS,
    /// To see that money reaches her.
    PAYMENT,
    /// To see whether a paper is right, or whose it is.
    PAPER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> of(String key) {
      return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }
  }

  /// May this member see the numbers now?
  public boolean open(String reader, Instant now) {
    return until != null && reader.equals(member) && now.isBefore(until);
  }

  /// Does it wait for somebody who decides?
  public boolean waits() {
    return until == null;
  }

  /// The last that was asked, while it waits or was allowed, and the member who asked has the case.
  static Optional<Disclosure> in(List<CaseEvent> events, @Nullable Handler handler) {
    Disclosure last = null;
    for (CaseEvent event : events) {
      last = after(last, event);
    }
    boolean hers = last != null && handler != null && handler.member().equals(last.member());
    return hers ? Optional.ofNullable(last) : Optional.empty();
  }

  private static @Nullable Disclosure after(@Nullable Disclosure last, CaseEvent event) {
    return switch (event) {
      case CaseEvent.NumbersAsked e ->
          new Disclosure(e.member(), e.name(), e.purpose(), e.words(), e.locale(), e.at(), null);
      case CaseEvent.NumbersAllowed e ->
          last == null
              ? null
              : new Disclosure(
                  last.member(),
                  last.name(),
                  last.purpose(),
                  last.words(),
                  last.locale(),
                  last.since(),
                  e.until());
      // a case that went through other hands is asked for anew
      case CaseEvent.NumbersRefused _,
          CaseEvent.Released _,
          CaseEvent.TakenOver _,
          CaseEvent.ReviewBegun _,
          CaseEvent.Claimed _,
          CaseEvent.LeftAlone _,
          CaseEvent.Closed _ ->
          null;
      case CaseEvent.SteppedAside e -> e.had() ? null : last;
      default -> last;
    };
  }
}
