package org.mingbai.procedure;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingbai.procedure.TimeLimit.Confidence;
import org.mingbai.procedure.TimeLimit.EndRule;
import org.mingbai.procedure.TimeLimit.Unit;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads rule books and calendars from the jar and the data folder; a bad file is an error that
/// names it.
final class ProcedureFiles {
  private final Map<String, TimeLimit> limits = new LinkedHashMap<>();
  private final Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();

  private ProcedureFiles() {}

  static ProcedureBook read(@Nullable Path overlay) throws IOException {
    ProcedureFiles files = new ProcedureFiles();
    for (String kind : List.of("calendars", "procedures")) {
      files.takeShipped(kind);
      if (overlay != null && Files.isDirectory(overlay.resolve(kind))) {
        files.takeFolder(kind, overlay.resolve(kind));
      }
    }
    return new ProcedureBook(files.limits, files.calendars);
  }

  private void takeShipped(String kind) throws IOException {
    URL place = ProcedureFiles.class.getClassLoader().getResource(kind);
    if (place == null) {
      throw new FileNotFoundException("The jar lacks " + kind);
    }
    if (!"jar".equals(place.getProtocol())) {
      takeFolder(kind, Path.of(URI.create(place.toString())));
      return;
    }
    String jar = place.toString().substring("jar:".length(), place.toString().indexOf("!/"));
    try (FileSystem packed = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
      takeFolder(kind, packed.getPath(kind));
    }
  }

  private void takeFolder(String kind, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      take(kind, file.toString(), Files.readString(file));
    }
  }

  private void take(String kind, String where, String text) {
    try {
      Object loaded = new Load(LoadSettings.builder().setLabel(where).build()).loadFromString(text);
      if (!(loaded instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException("it is no table");
      }
      if (kind.equals("calendars")) {
        WorkingCalendar calendar = calendar(map);
        calendars.put(calendar.id(), calendar);
      } else {
        limits(map);
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private static WorkingCalendar calendar(Map<?, ?> map) {
    Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    list(map, "weekend").forEach(d -> weekend.add(DayOfWeek.valueOf(d)));
    return new WorkingCalendar(
        text(map, "id"),
        ZoneId.of(text(map, "zone")),
        weekend,
        LocalDate.parse(text(map, "known-through")),
        days(map, "off"),
        days(map, "provisional"),
        days(map, "work"));
  }

  private static Set<LocalDate> days(Map<?, ?> map, String key) {
    Set<LocalDate> found = new HashSet<>();
    list(map, key).forEach(d -> found.add(LocalDate.parse(d)));
    return found;
  }

  private void limits(Map<?, ?> map) {
    if (!(map.get("limits") instanceof List<?> rows)) {
      throw new IllegalArgumentException("`limits` is missing");
    }
    for (Object row : rows) {
      TimeLimit limit = limit((Map<?, ?>) row, text(map, "id"), text(map, "calendar"));
      limits.put(limit.id(), limit);
    }
  }

  private static TimeLimit limit(Map<?, ?> row, String procedure, String calendar) {
    return new TimeLimit(
        text(row, "id"),
        procedure,
        text(row, "trigger"),
        text(row, "duty"),
        Integer.parseInt(text(row, "amount")),
        unit(text(row, "unit")),
        EndRule.valueOf(text(row, "end").toUpperCase(Locale.ROOT)),
        text(row, "party"),
        Confidence.valueOf(text(row, "confidence").toUpperCase(Locale.ROOT)),
        optional(row, "law"),
        optional(row, "article"),
        calendar,
        !"entitlement".equals(optional(row, "kind")));
  }

  private static Unit unit(String name) {
    return switch (name) {
      case "hours_per_day", "percent", "persons" -> Unit.OTHER;
      default -> Unit.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }

  private static String text(Map<?, ?> map, String key) {
    Object found = map.get(key);
    if (found == null) {
      throw new IllegalArgumentException("`" + key + "` is missing in " + map.get("id"));
    }
    return String.valueOf(found);
  }

  private static @Nullable String optional(Map<?, ?> map, String key) {
    Object found = map.get(key);
    return found == null ? null : String.valueOf(found);
  }

  private static List<String> list(Map<?, ?> map, String key) {
    List<String> found = new ArrayList<>();
    if (map.get(key) instanceof List<?> items) {
      items.forEach(i -> found.add(String.valueOf(i)));
    }
    return found;
  }
}
