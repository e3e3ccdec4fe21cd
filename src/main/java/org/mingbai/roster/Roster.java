package org.mingbai.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who is there when: hours and leave by member, duty lists by country.
public record Roster(
    Map<String, Hours> hours, Map<String, List<Leave>> leave, Map<String, DutyList> duties) {
  /// A roster nobody has written into yet.
  public static final Roster EMPTY = new Roster(Map.of(), Map.of(), Map.of());

  public Roster {
    hours = Map.copyOf(hours);
    leave = Map.copyOf(leave);
    duties = Map.copyOf(duties);
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
      case RosterEvent.HoursSet e -> new Roster(with(hours, e.member(), e.hours()), leave, duties);
      case RosterEvent.LeaveTaken e -> left(e.member(), e.leave(), true);
      case RosterEvent.LeaveDropped e -> left(e.member(), e.leave(), false);
      case RosterEvent.DutySet e ->
          new Roster(hours, leave, with(duties, e.duty().country(), e.duty()));
    };
  }

  private Roster left(String member, Leave changed, boolean taken) {
    List<Leave> days = new ArrayList<>(leaveOf(member));
    days.removeIf(changed::equals);
    if (taken) {
      days.add(changed);
    }
    days.sort(Comparator.comparing(Leave::from).thenComparing(Leave::to));
    return new Roster(hours, with(leave, member, List.copyOf(days)), duties);
  }

  private static <T> Map<String, T> with(Map<String, T> was, String key, T value) {
    Map<String, T> next = new LinkedHashMap<>(was);
    next.put(key, value);
    return next;
  }
}
