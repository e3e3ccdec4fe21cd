package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FloorPlanTest {
  private static final JavaClasses HOUSE = new ClassFileImporter().importPath(shipped());

  /// The folder of the product's own classes, tests left out.
  static Path shipped() {
    try {
      return Path.of(Mingbai.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("org");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> rules() {
    return FloorPlan.rules().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_its_rule(String rule) {
    FloorPlan.rules().get(rule).check(HOUSE);
  }

  @Test
  void every_room_stands_on_the_plan() {
    assertThat(
            HOUSE.stream()
                .map(FloorPlan::roomOf)
                .filter(r -> !r.isEmpty() && !r.equals("root"))
                .distinct())
        .isSubsetOf(FloorPlan.MAY_SEE.keySet());
  }

  @Test
  void every_room_is_null_marked() {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
        .allSatisfy(name ->
            assertThat(
                    HOUSE
                        .getPackage(name)
                        .isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .as(name)
                .isTrue());
  }

  @Test
  void nothing_is_public_that_no_other_room_uses() {
    assertThat(FloorPlan.needlesslyPublic(HOUSE)).isEmpty();
  }

  @Test
  void a_desks_verbs_are_unique_in_the_house() {
    Map<String, TreeSet<String>> desks = new TreeMap<>();
    HOUSE.stream()
        .filter(c -> c.getSimpleName().endsWith("Desk") && !c.isNestedClass())
        .forEach(c ->
            c.getMethods().stream()
                .filter(m ->
                    m.getModifiers().contains(JavaModifier.PUBLIC)
                        && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .forEach(m ->
                    desks
                        .computeIfAbsent(m.getName(), k -> new TreeSet<>())
                        .add(c.getSimpleName())));
    desks.values().removeIf(who -> who.size() == 1);
    assertThat(desks).isEmpty();
  }
}
