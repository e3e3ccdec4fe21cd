package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingbai.knowledge.SheetDraft;

/// The style sheet by itself: sides, fonts, contrast (UX-13, UX-15, UX-18); the templates: no
/// literal words.
class LookTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z]+): (#[0-9a-f]{3,6})");

  /// What the desk's rules put together without naming both in one.
  private static final Set<String> DESK =
      Set.of("soft mist", "soft leaf", "plum mist", "pine leaf", "alarm paper", "alarm ground");

  private static final List<String> EDGES = List.of("plum mist", "pine paper", "plum ground");

  /// Marks without words on them.
  private static final Set<String> NO_TEXT = Set.of("ink pine", "ink plum", "ink line", "ink lamp");

  private final String css = read("/static/look.css");

  private static String read(String name) {
    try (var in = LookTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void sides_are_logical() {
    assertThat(css)
        .doesNotContainPattern(
            "(?m)[{; ](left|right|margin-left|margin-right|padding-left|padding-right|border-left|border-right|float):");
    assertThat(css).doesNotContainPattern("text-align: (left|right)");
    assertThat(css).doesNotContainPattern("(margin|padding|inset): [^;]+ [^;]+ [^;]+ [^; ]+;");
  }

  @Test
  void every_topic_has_a_drawing_of_its_own() throws IOException {
    String drawings = Files.readString(Path.of("src/main/jte/portal/topic.jte"));
    Matcher drawn =
        Pattern.compile("name.equals\\(\"([a-z-]+)\"\\)\\)<path d=\"([^\"]+)\"").matcher(drawings);
    Map<String, String> paths = new HashMap<>();
    while (drawn.find()) {
      paths.put(drawn.group(1), drawn.group(2));
    }
    assertThat(paths).containsOnlyKeys(SheetDraft.TOPICS);
    assertThat(paths.values()).doesNotHaveDuplicates();
    assertThat(drawings).contains("aria-hidden=\"true\"");
  }

  @Test
  void nothing_is_fetched_and_nothing_moves() {
    assertThat(css)
        .doesNotContain("@font-face")
        .doesNotContain("url(")
        .doesNotContain("@import")
        .doesNotContain("animation")
        .doesNotContain("transition");
    assertThat(css)
        .doesNotContain("letter-spacing")
        .doesNotContain("font-style: italic")
        .doesNotContain("text-align: justify");
  }

  @Test
  void text_stands_out_in_light_and_dark() {
    List<String> weak = new ArrayList<>();
    for (Map<String, String> tokens : lights()) {
      for (String pair :
          List.of(
              "ink ground",
              "ink paper",
              "ink leaf",
              "ink glow",
              "ink blush",
              "soft ground",
              "soft paper",
              "soft glow",
              "pine ground",
              "pine paper",
              "pine glow",
              "pine leaf",
              "on pine",
              "alarm blush",
              "alarm paper",
              "plum mist")) {
        check(tokens, pair, 6.95, weak);
      }
      for (String pair : List.of("line ground", "line paper", "lamp ground", "lamp glow")) {
        check(tokens, pair, 3, weak);
      }
    }
    assertThat(weak).isEmpty();
  }

  /// Wherever a rule of either sheet names both a ground and what stands on it.
  @Test
  void what_a_rule_puts_on_a_ground_stands_out_from_it() {
    Pattern rule = Pattern.compile("\\{[^{}]*background: var\\(--([a-z]+)\\)[^{}]*\\}");
    Pattern text = Pattern.compile("[{; ]color: var\\(--([a-z]+)\\)");
    Set<String> pairs = new TreeSet<>(DESK);
    for (String sheet : List.of(css, read("/static/desk.css"))) {
      Matcher rules = rule.matcher(sheet);
      while (rules.find()) {
        Matcher on = text.matcher(rules.group());
        pairs.add((on.find() ? on.group(1) : "ink") + " " + rules.group(1));
      }
    }
    pairs.removeIf(NO_TEXT::contains);
    assertThat(pairs).contains("on plum", "on pine", "ink mist", "ink leaf");
    List<String> weak = new ArrayList<>();
    for (Map<String, String> tokens : lights()) {
      pairs.forEach(pair -> check(tokens, pair, 6.95, weak));
      EDGES.forEach(pair -> check(tokens, pair, 3, weak));
    }
    assertThat(weak).isEmpty();
  }

  private List<Map<String, String>> lights() {
    int dark = css.indexOf("prefers-color-scheme");
    return List.of(
        tokens(css.substring(0, dark)), tokens(css.substring(dark, css.indexOf("/* ground"))));
  }

  private static void check(
      Map<String, String> tokens, String pair, double least, List<String> weak) {
    double ratio = ratio(tokens.get(pair.split(" ")[0]), tokens.get(pair.split(" ")[1]));
    if (ratio < least) {
      weak.add(pair + " " + ratio);
    }
  }

  private static Map<String, String> tokens(String part) {
    Map<String, String> tokens = new HashMap<>();
    Matcher m = TOKEN.matcher(part);
    while (m.find()) {
      tokens.put(m.group(1), m.group(2));
    }
    return tokens;
  }

  private static double ratio(String one, String other) {
    double a = light(one);
    double b = light(other);
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  }

  private static double light(String hex) {
    String six = hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex;
    return .2126 * channel(six, 1) + .7152 * channel(six, 3) + .0722 * channel(six, 5);
  }

  private static double channel(String hex, int at) {
    double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return c <= .03928 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
  }

  /// All words come from the locale folders: what stands between tags is a blank, a mark or a
  /// number.
  @Test
  void templates_hold_no_words() throws IOException {
    List<String> found = new ArrayList<>();
    try (var files = Files.list(Path.of("src/main/jte/portal"))) {
      for (Path file : files.toList()) {
        Files.readString(file)
            .lines()
            .filter(l -> !l.startsWith("@") && !l.startsWith("!{"))
            .forEach(line -> literals(file, line, found));
      }
    }
    assertThat(found).isEmpty();
  }

  private static void literals(Path file, String line, List<String> found) {
    String bare =
        line.replaceAll("@template\\.[a-z.]+\\([^`]*?\\)(?=[<@ ]|$)|@`|`\\)", "")
            .replaceAll(
                "@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@else|@end(if|for)",
                "")
            .replaceAll("\\$\\{[^}]*\\}", "")
            .replaceAll("!\\{[^}]*\\}", "")
            .replaceAll("<[^>]*>", "")
            .replaceAll("&[a-z]+;", "");
    if (bare.matches(".*\\p{L}{2,}.*")) {
      found.add(file.getFileName() + ": " + line);
    }
  }

  @Test
  void the_scripts_are_small_and_keep_nothing() {
    assertThat(kept("/static/chat.js")).isLessThan(10 * 1024);
    assertThat(kept("/static/signs.js")).isLessThan(2 * 1024);
    assertThat(kept("/static/bell.js")).isLessThan(2 * 1024);
    assertThat(kept("/static/whole.js")).isLessThan(2 * 1024);
    assertThat(css.length()).isLessThan(20 * 1024);
  }

  /// The bytes of a script that keeps nothing and asks nobody else. What she chose for this session
  /// may be kept as a word, on or off, and is cleared when she leaves quickly.
  private static int kept(String name) {
    String script =
        read(name)
            .replace("sessionStorage.clear()", "")
            .replace("sessionStorage.setItem(name, tick.checked ? \"on\" : \"off\")", "")
            .replace("sessionStorage.getItem(name)", "");
    assertThat(script)
        .doesNotContain("localStorage")
        .doesNotContain("sessionStorage")
        .doesNotContain("indexedDB")
        .doesNotContain("document.cookie")
        .doesNotContain("http://")
        .doesNotContain("https://");
    return script.getBytes(StandardCharsets.UTF_8).length;
  }
}
