package org.mingbai.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.RedLine;
import org.mingbai.intake.IntakePath;
import org.mingbai.intake.Question;

/// Where a conversation stands: who leads, which language, the case it led to, what is understood
/// so far, what was asked last, and (`heard`) the last message of hers that was answered.
/// `understood` holds what is told by the names of `intake.Slots`; one immutable record that is
/// written as plain data.
public record Dialogue(
    Leading leading,
    String locale,
    @Nullable String caseId,
    Map<String, String> understood,
    @Nullable String asked,
    Telling telling,
    Tongue tongue,
    Ties ties,
    long heard) {
  /// Who leads the thread.
  public enum Leading {
    ASSISTANT,
    WAITING,
    PERSON,
    ENDED
  }

  /// How far a complaint has come.
  public enum Phase {
    OPEN,
    TELLING,
    READBACK
  }

  /// A complaint being told: which of her messages tell it, what was asked already, how many
  /// questions are left, which categories were proposed, whether a question of hers came in
  /// between, and the questions of its intake path.
  public record Telling(
      Phase phase,
      List<Long> story,
      List<String> gone,
      int left,
      List<String> proposed,
      boolean paused,
      List<String> path) {
    static final Telling NONE =
        new Telling(Phase.OPEN, List.of(), List.of(), 0, List.of(), false, List.of());

    public Telling {
      story = List.copyOf(story);
      gone = List.copyOf(gone);
      proposed = List.copyOf(proposed);
      // A complaint that was begun before there were paths is asked no more.
      path = path == null ? List.of() : List.copyOf(path);
    }

    Telling in(Phase next) {
      return new Telling(next, story, gone, left, proposed, paused, path);
    }

    Telling paused(boolean now) {
      return new Telling(phase, story, gone, left, proposed, now, path);
    }

    Telling left(int now) {
      return new Telling(phase, story, gone, now, proposed, paused, path);
    }

    Telling proposing(List<String> keys) {
      return new Telling(phase, story, gone, left, keys, paused, path);
    }

    Telling along(IntakePath way) {
      return new Telling(phase, story, gone, left, proposed, paused, way.written());
    }

    Telling telling(long sequence) {
      return story.contains(sequence)
          ? this
          : new Telling(phase, added(story, sequence), gone, left, proposed, paused, path);
    }

    Telling gone(String slot) {
      return gone.contains(slot)
          ? this
          : new Telling(phase, story, added(gone, slot), left, proposed, paused, path);
    }

    /// As if this had not been asked.
    Telling unasked(String slot) {
      return without(slot).left(left + 1);
    }

    Telling without(String slot) {
      List<String> rest = gone.stream().filter(s -> !s.equals(slot)).toList();
      return new Telling(phase, story, rest, left, proposed, paused, path);
    }

    List<Question> questions() {
      return path.stream().map(Question::of).toList();
    }
  }

  /// Has she chosen the language herself, and which one it was before it last changed.
  public record Tongue(boolean chosen, @Nullable String before) {}

  /// A case of this conversation, how many of its events were mirrored here, and her last message
  /// that went into it.
  public record Tie(String caseId, String reference, boolean filed, int seen, long kept) {}

  /// A message of hers that "complain about this" would mean.
  public record About(long sequence, String words) {}

  /// What ties the conversation to the world: cases, red lines already answered, whether she was
  /// told that she waits, what she spoke about last, another matter of hers that may come after
  /// this one, and how many turns in a row did not help.
  public record Ties(
      List<Tie> cases,
      List<String> warned,
      boolean told,
      @Nullable About about,
      @Nullable About other,
      int unhelped) {
    static final Ties NONE = new Ties(List.of(), List.of(), false, null, null, 0);

    public Ties {
      cases = List.copyOf(cases);
      warned = List.copyOf(warned);
    }

    Ties about(@Nullable About now) {
      return new Ties(cases, warned, told, now, other, unhelped);
    }

    Ties told(boolean now) {
      return new Ties(cases, warned, now, about, other, unhelped);
    }

    Ties warned(List<String> keys) {
      return new Ties(cases, keys, told, about, other, unhelped);
    }

    Ties other(@Nullable About matter) {
      return new Ties(cases, warned, told, about, matter, unhelped);
    }

    Ties unhelped(int turns) {
      return new Ties(cases, warned, told, about, other, turns);
    }

    /// The tie to this case.
    Optional<Tie> to(String caseId) {
      return cases.stream().filter(t -> t.caseId().equals(caseId)).findFirst();
    }

    /// The tie put in the place of the one to the same case.
    Ties with(Tie tie) {
      List<Tie> all = new ArrayList<>(cases);
      all.removeIf(t -> t.caseId().equals(tie.caseId()));
      all.add(tie);
      return new Ties(all, warned, told, about, other, unhelped);
    }
  }

  public Dialogue {
    understood = Collections.unmodifiableMap(new LinkedHashMap<>(understood));
  }

  /// A conversation in which no complaint is told yet and no case stands.
  public Dialogue(
      Leading leading,
      String locale,
      @Nullable String caseId,
      Map<String, String> understood,
      @Nullable String asked) {
    this(
        leading,
        locale,
        caseId,
        understood,
        asked,
        Telling.NONE,
        new Tongue(false, null),
        Ties.NONE,
        0);
  }

  static Dialogue fresh(String locale, Map<String, String> understood) {
    return new Dialogue(Leading.ASSISTANT, locale, null, understood, null);
  }

  Dialogue leading(Leading next) {
    return new Dialogue(next, locale, caseId, understood, asked, telling, tongue, ties, heard);
  }

  Dialogue speaking(String next, Tongue how) {
    return new Dialogue(leading, next, caseId, understood, asked, telling, how, ties, heard);
  }

  /// The red lines she was warned of.
  Set<RedLine> redLines() {
    return Arrays.stream(RedLine.values())
        .filter(r -> ties.warned().contains(r.key()))
        .collect(Collectors.toSet());
  }

  Dialogue ofCase(Tie tie) {
    return new Dialogue(
        leading, locale, tie.caseId(), understood, asked, telling, tongue, ties.with(tie), heard);
  }

  Dialogue understanding(Map<String, String> facts) {
    return new Dialogue(leading, locale, caseId, facts, asked, telling, tongue, ties, heard);
  }

  /// One fact set, or with null taken away.
  Dialogue knowing(String slot, @Nullable String value) {
    Map<String, String> facts = new LinkedHashMap<>(understood);
    if (value == null || value.isBlank()) {
      facts.remove(slot);
    } else {
      facts.put(slot, value);
    }
    return understanding(facts);
  }

  Dialogue asking(@Nullable String next) {
    return new Dialogue(leading, locale, caseId, understood, next, telling, tongue, ties, heard);
  }

  Dialogue telling(Telling next) {
    return new Dialogue(leading, locale, caseId, understood, asked, next, tongue, ties, heard);
  }

  Dialogue tied(Ties next) {
    return new Dialogue(leading, locale, caseId, understood, asked, telling, tongue, next, heard);
  }

  Dialogue heard(long sequence) {
    return new Dialogue(
        leading, locale, caseId, understood, asked, telling, tongue, ties, sequence);
  }

  private static <T> List<T> added(List<T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
