package org.mingbai.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody of staff stands aside from a case and does not see it: why, since when, in which words,
/// and whether a supervisor asked that she may see it again.
public record Recusal(
    String member,
    String name,
    Reason reason,
    @Nullable String words,
    Instant since,
    @Nullable Asked asked) {

  /// Why she stands aside.
  public enum Reason {
    /// She is related to somebody in it.
    RELATIVE,
    /// It is about her own team.
    TEAM,
    /// She is named in it.
    NAMED,
    OTHER,
    /// The complainant does not want her; staff cannot say this.
    WISH;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What a member may say of herself.
    public static Optional<Reason> own(String key) {
      return Arrays.stream(values()).filter(r -> r != WISH && r.key().equals(key)).findFirst();
    }
  }

  /// A supervisor asked that she may see it again, for this reason.
  public record Asked(String member, String name, String reason) {}

  private Recusal asked(@Nullable Asked by) {
    return new Recusal(member, name, reason, words, since, by);
  }

  /// Those that stand, oldest first.
  static List<Recusal> in(List<CaseEvent> events) {
    Map<String, Recusal> standing = new LinkedHashMap<>();
    events.forEach(e -> take(standing, e));
    return List.copyOf(standing.values());
  }

  private static void take(Map<String, Recusal> standing, CaseEvent event) {
    switch (event) {
      case CaseEvent.SteppedAside e -> {
        // Whoever stands aside herself has asked for nobody.
        standing.replaceAll((m, r) -> by(e.member(), r.asked()) ? r.asked(null) : r);
        standing.put(
            e.member(), new Recusal(e.member(), e.name(), e.reason(), e.words(), e.at(), null));
      }
      case CaseEvent.OverrideAsked e ->
          standing.computeIfPresent(
              e.of(), (m, r) -> r.asked(new Asked(e.member(), e.name(), e.reason())));
      case CaseEvent.OverrideRefused e ->
          standing.computeIfPresent(e.of(), (m, r) -> r.asked(null));
      case CaseEvent.OverrideAllowed e -> standing.remove(e.of());
      default -> {}
    }
  }

  private static boolean by(String member, @Nullable Asked asked) {
    return asked != null && asked.member().equals(member);
  }
}
