package org.mingbai.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// SEC-09: nothing stands open by having been forgotten.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {
  /// What somebody would write who forgot the permit, past the compiler's checks.
  @SuppressWarnings("NullAway")
  private static Door bare() {
    return Door.page("GET", "/{lang}/bare", null);
  }

  @Test
  void a_house_with_a_route_without_a_permit_does_not_start() {
    List<RouteGroup> rooms = List.of(doors -> doors.open(bare(), ctx -> ctx.result("in")));
    assertThatThrownBy(() -> RunningServer.quiet(rooms.toArray(RouteGroup[]::new)))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("no permit");
  }

  @Test
  void a_house_with_a_route_for_a_holder_that_asks_for_no_token_does_not_start() {
    for (Permit permit : List.of(Permit.CONVERSATION, Permit.VISIT)) {
      List<RouteGroup> rooms =
          List.of(doors ->
              doors.open(Door.page("GET", "/{lang}/bare", permit), ctx -> ctx.result("in")));
      assertThatThrownBy(() -> RunningServer.quiet(rooms.toArray(RouteGroup[]::new)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_way_in_that_is_opened_twice_does_not_start() {
    Door door = Door.page("GET", "/{lang}/twice", Permit.PUBLIC);
    List<RouteGroup> rooms =
        List.of(
            doors -> doors.open(door, ctx -> ctx.result("one")),
            doors -> doors.open(door, ctx -> ctx.result("two")));
    assertThatThrownBy(() -> RunningServer.quiet(rooms.toArray(RouteGroup[]::new)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
