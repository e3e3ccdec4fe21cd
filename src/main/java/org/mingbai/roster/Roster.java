package org.mingbai.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who is there when: hours and leave by member, duty lists by country, and what each said of
/// herself.
public record Roster(
    Map<String, Hours> hours,
    Map<String, List<Leave>> leave,
    Map<String, DutyList> duties,
    Map<String, Said> states) {
  /// What she said of herself holds for half a day: nobody is away for ever by a forgotten word.
  private static final Duration HOLDS = Duration.ofHours(12);

  /// A roster nobody has written into yet.
  public static final Roster EMPTY = new Roster(Map.of(), Map.of(), Map.of(), Map.of());

  public Roster {
    hours = Map.copyOf(hours);
    leave = Map.copyOf(leave);
    duties = Map.copyOf(duties);
    states = Map.copyOf(states);
  }

  /// In which nobody has said yet whether she is there.
  public Roster(
      Map<String, Hours> hours, Map<String, List<Leave>> leave, Map<String, DutyList> duties) {
    this(hours, leave, duties, Map.of());
  }

  /// Whether a mediator takes cases just now.
  public enum State {
    AVAILABLE,
    BUSY,
    AWAY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What she said of herself, and when.
  public record Said(State state, Instant at) {}

  /// How she is now by her own word; without a fresh one she counts as available.
  public State stateOf(String member, Instant now) {
    return Optional.ofNullable(states.get(member))
        .filter(s -> now.isBefore(s.at().plus(HOLDS)))
        .map(Said::state)
        .orElse(State.AVAILABLE);
  }

  /// Her week by the clock of a country (empty: the house's own), and the classes of grievance she
  /// takes (none: all).
  public record Hours(String clock, List<Shift> week, List<String> classes) {
    public Hours {
      week = List.copyOf(week);
      classes = List.copyOf(classes);
    }
  }

  /// Hours of one day; where the end is not after the beginning, until the next morning.
  public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {}

  /// Days away, first and last included.
  public record Leave(LocalDate from, LocalDate to) {
    /// Is she away on this day?
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /// Who is trained for violence, harm to children and self-harm in a country, who stands in for
  /// them, and who comes last.
  public record DutyList(
      String country, List<String> trained, @Nullable String standIn, @Nullable String lastResort) {
    public DutyList {
      trained = List.copyOf(trained);
    }

    /// All on the list, by id.
    public Set<String> all() {
      Set<String> all = new TreeSet<>(trained);
      Optional.ofNullable(standIn).ifPresent(all::add);
      Optional.ofNullable(lastResort).ifPresent(all::add);
      return all;
    }
  }

  /// Has anybody's week been written down?
  public boolean kept() {
    return hours.values().stream().anyMatch(h -> !h.week().isEmpty());
  }

  public Optional<Hours> hoursOf(String member) {
    return Optional.ofNullable(hours.get(member));
  }

  public List<Leave> leaveOf(String member) {
    return leave.getOrDefault(member, List.of());
  }

  /// The classes of grievance she takes; none: all.
  public List<String> classesOf(String member) {
    return hoursOf(member).map(Hours::classes).orElse(List.of());
  }

  /// The duty list of a country; empty too where nobody stands on it.
  public Optional<DutyList> duty(@Nullable String country) {
    return Optional.ofNullable(country)
        .flatMap(c -> Optional.ofNullable(duties.get(c)))
        .filter(d -> !d.all().isEmpty());
  }

  /// Who is on duty for a country; where it is not known which, for any.
  public Set<String> onDuty(@Nullable String country) {
    if (country != null) {
      return duty(country).map(DutyList::all).orElse(Set.of());
    }
    Set<String> all = new TreeSet<>();
    duties.values().forEach(d -> all.addAll(d.all()));
    return all;
  }

  /// The roster after one more event.
  public Roster after(RosterEvent event) {
    return switch (event) {
      case RosterEvent.HoursSet e ->
          new Roster(with(hours, e.member(), e.hours()), leave, duties, states);
      case RosterEvent.StateSet e ->
          new Roster(hours, leave, duties, with(states, e.member(), new Said(e.state(), e.at())));
      case RosterEvent.LeaveTaken e -> left(e.member(), e.leave(), true);
      case RosterEvent.LeaveDropped e -> left(e.member(), e.leave(), false);
      case RosterEvent.DutySet e ->
          new Roster(hours, leave, with(duties, e.duty().country(), e.duty()), states);
    };
  }

  private Roster left(String member, Leave changed, boolean taken) {
    List<Leave> days = new ArrayList<>(leaveOf(member));
    days.removeIf(changed::equals);
    if (taken) {
      days.add(changed);
    }
    days.sort(Comparator.comparing(Leave::from).thenComparing(Leave::to));
    return new Roster(hours, with(leave, member, List.copyOf(days)), duties, states);
  }

  private static <T> Map<String, T> with(Map<String, T> was, String key, T value) {
    Map<String, T> next = new LinkedHashMap<>(was);
    next.put(key, value);
    return next;
  }
}
