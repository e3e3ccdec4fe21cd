package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.grievance.ReceiptCode;

/// What the time of an answer tells: nothing (SEC-11, SEC-18). More pairs with -Dpairs=400.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameTimeTest {
  private static int pairs(int usual) {
    return Integer.getInteger("pairs", usual);
  }

  private static String field(String json, String name) {
    return json.replaceAll("(?s).*?\"" + name + "\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void the_figures_know_a_difference_from_none() throws Exception {
    Random random = new Random(7);
    double[] one = random.doubles(400).toArray();
    assertThat(Paired.chance(one, random.doubles(400).toArray())).isGreaterThan(0.01);
    assertThat(Paired.chance(one, random.doubles(400).map(d -> d + 0.2).toArray()))
        .isLessThan(0.001);
    Paired.Figure slow = sleepers();
    for (int i = 1; i < Paired.ROUNDS && !slow.differs(0.1, 0.01); i++) {
      slow = sleepers();
    }
    assertThat(slow.differs(0.1, 0.01)).as("two from four: " + slow).isTrue();
  }

  private static Paired.Figure sleepers() throws Exception {
    return Paired.time(20, i -> Thread.sleep(2), i -> Thread.sleep(4));
  }

  @Test
  void a_case_that_is_not_hers_takes_as_long_as_one_that_is_not_there(@TempDir Path home)
      throws Exception {
    try (HouseFixture house = HouseFixture.open(home)) {
      Caller first = new Caller(house).join(house.firstLink(), "first", "Li Wei", Instant::now);
      // somebody reads it, so that it is hidden from whoever does not
      Caller _ =
          new Caller(house)
              .join(
                  first.invite("amina", "Amina", "mediator", "sw"), "amina", "Amina", Instant::now);
      String joining = first.invite("joel", "Joel", "mediator", "en");
      Caller joel = new Caller(house).join(joining, "joel", "Joel", Instant::now);
      String filed =
          house.call("POST", "/cases", "{\"what\":\"Mshahara\",\"locale\":\"sw\"}", "", "k").body();
      String hidden = field(filed, "reference");
      Paired.Figure found =
          Paired.best(
              "SEC-11 case not hers / not there",
              pairs(150),
              0.10,
              0.01,
              i -> away(joel.get("/en/desk/cases/" + hidden).statusCode(), 404),
              i -> away(joel.get("/en/desk/cases/MB-0000-0000").statusCode(), 404));
      assertThat(found.differs(0.10, 0.01)).as(found.toString()).isFalse();
      String mine = house.call("POST", "/conversations", "{}", "", "").body();
      String other = house.call("POST", "/conversations", "{}", "", "").body();
      String token = field(mine, "token");
      String his = "/conversations/" + field(other, "id") + "/messages";
      String never = "/conversations/" + "A".repeat(43) + "/messages";
      Paired.Figure talks =
          Paired.best(
              "SEC-11 conversation not hers / not there",
              pairs(150),
              0.10,
              0.01,
              i -> away(house.call("GET", his, "", token, "").statusCode(), 401),
              i -> away(house.call("GET", never, "", token, "").statusCode(), 401));
      assertThat(talks.differs(0.10, 0.01)).as(talks.toString()).isFalse();
    }
  }

  private static void away(int status, int wanted) {
    if (status != wanted) {
      throw new AssertionError("answered " + status);
    }
  }

  /// One that has wrong check digits is never looked up: whoever can reckon knows that without us.
  @Test
  void a_code_that_is_nearly_right_takes_as_long_as_any_that_nobody_has(@TempDir Path home)
      throws Exception {
    try (HouseFixture house = HouseFixture.open(home)) {
      String filed = house.call("POST", "/cases", "{\"what\":\"Dust\"}", "", "k").body();
      long right = Long.parseLong(field(filed, "code").replace(" ", "").substring(0, 18));
      Random random = new Random(11);
      Paired.Figure found =
          Paired.best(
              "SEC-18 code nearly right / nobody's",
              pairs(40),
              0,
              0.01,
              i -> returns(house, Math.floorMod(right + 7 + i, 1_000_000_000_000_000_000L)),
              i -> returns(house, random.nextLong(1_000_000_000_000_000_000L)));
      assertThat(found.differs(0, 0.01)).as(found.toString()).isFalse();
    }
  }

  private static void returns(HouseFixture house, long number) throws Exception {
    String code = ReceiptCode.of(number).digits();
    away(house.call("POST", "/returns", "{\"code\":\"" + code + "\"}", "", "").statusCode(), 404);
  }
}
