package org.mingbai;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The house in which all journeys are walked, with the mediators who work there, signed in.
final class JourneyHouse implements AutoCloseable {
  /// Somebody who mediates: what she is called, what she may do, which languages she has.
  private record Works(String login, String name, String roles, String languages) {}

  private static final List<Works> STAFF =
      List.of(
          new Works("amina", "Amina W.", "mediator", "en\nsw"),
          new Works("joel", "Joel K.", "mediator", "en"),
          new Works("boss", "Grace B.", "mediator\nsupervisor", "en\nzh"),
          new Works("daniel", "Daniel M.", "mediator\nsupervisor", "en"),
          new Works("juma", "Juma O.", "mediator", "en\nsw"),
          new Works("salma", "Salma H.", "mediator", "ar\nfr\nen"),
          new Works("wen", "Wen L.", "mediator\nsupervisor", "zh\nen"));

  static final Map<String, String> NAMES = new HashMap<>();

  static {
    STAFF.forEach(one -> NAMES.put(one.login(), one.name()));
  }

  final HouseFixture house;
  final Map<String, Caller> staff = new HashMap<>();
  private Duration later = Duration.ZERO;

  JourneyHouse(Path home) {
    house =
        HouseFixture.open(home, Map.of("MINGBAI_THROTTLE", "off"), () -> Instant.now().plus(later));
    Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
    for (Works one : STAFF) {
      String link = first.invite(one.login(), one.name(), one.roles(), one.languages());
      staff.put(one.login(), new Caller(house).join(link, one.login(), one.name(), Instant::now));
    }
  }

  void fiveHours() {
    later = later.plusHours(5);
  }

  @Override
  public void close() {
    house.close();
  }
}
