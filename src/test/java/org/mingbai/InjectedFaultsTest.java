package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule counts only after it was seen to fail: each file of `src/test/faults` breaks one, and is
/// caught by the one it names.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InjectedFaultsTest {
  private static final Path FAULTS = Path.of("src/test/faults");

  /// The name of its public or only type is the file's name for the compiler.
  record Fault(Path file, String caughtBy, String source) {
    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  @TempDir Path folder;

  static Stream<Fault> faults() throws IOException {
    List<Fault> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FAULTS)) {
      for (Path file : files.sorted().toList()) {
        String source = Files.readString(file);
        all.add(
            new Fault(
                file,
                source.lines().findFirst().orElseThrow().replace("// caught by: ", "").strip(),
                source));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_caught_by_the_rule_it_names(Fault fault) throws IOException {
    Path source = place(fault);
    switch (fault.caughtBy().split(" ")[0]) {
      case "size" -> assertThat(RoomSize.measure(List.of(source))).isNotEmpty();
      case "javac" ->
          assertThat(compile(source, List.of()).said())
              .contains("does not cover all possible input values");
      case "errorprone" ->
          assertThat(compile(source, checks()).said())
              .contains("[" + fault.caughtBy().split(" ")[1] + "]");
      case "needlessly-public" ->
          assertThat(FloorPlan.needlesslyPublic(housed(source, true)))
              .anyMatch(n -> n.endsWith("Lonely"));
      default -> {
        var rule = FloorPlan.rules().get(fault.caughtBy());
        assertThat(rule).as("the rule " + fault.caughtBy()).isNotNull();
        assertThat(rule.evaluate(housed(source, fault.caughtBy().equals("circles"))).hasViolation())
            .as(fault.toString())
            .isTrue();
      }
    }
  }

  @Test
  void at_least_fifteen_faults_are_kept() throws IOException {
    assertThat(faults()).hasSizeGreaterThanOrEqualTo(15);
  }

  private Path place(Fault fault) throws IOException {
    var type =
        java.util.regex.Pattern.compile("(?m)^(?:public )?(?:class|record) (\\w+)")
            .matcher(fault.source());
    assertThat(type.find()).isTrue();
    Path source = folder.resolve(type.group(1) + ".java");
    return Files.writeString(source, fault.source());
  }

  /// The fault compiled, together with the whole house where the rule looks at all of it.
  private JavaClasses housed(Path source, boolean whole) {
    Compiled compiled = compile(source, List.of());
    assertThat(compiled.fine()).as(compiled.said()).isTrue();
    ClassFileImporter importer = new ClassFileImporter();
    Path fault = folder.resolve("out");
    return whole
        ? importer.importPaths(fault, FloorPlanTest.shipped())
        : importer.importPaths(fault);
  }

  /// Surefire may start with a jar that only names the class path; it tells the real one apart.
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  record Compiled(boolean fine, String said) {}

  private Compiled compile(Path source, List<String> more) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path out = Files.createDirectories(folder.resolve("out"));
      List<String> options = new ArrayList<>(List.of("-d", out.toString(), "-cp", classPath()));
      options.addAll(more.isEmpty() ? List.of("-proc:none") : more);
      boolean fine =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      return new Compiled(fine, said.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The very arguments of the build, read from pom.xml, so that loosening them there is seen here.
  private static List<String> checks() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    int from = pom.indexOf("-Xplugin:ErrorProne");
    String plugin = pom.substring(from, pom.indexOf("</arg>", from));
    return List.of(
        "-XDcompilePolicy=simple",
        "-XDaddTypeAnnotationsToSymbol=true",
        "--should-stop=ifError=FLOW",
        "-processorpath",
        classPath(),
        plugin);
  }
}
