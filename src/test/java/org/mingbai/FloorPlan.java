package org.mingbai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The floor plan as rules, each by its name, so that the injected faults can ask for one of them.
final class FloorPlan {
  private static final String HOUSE = "org.mingbai";

  /// Which rooms a room may look into.
  static final Map<String, Set<String>> MAY_SEE = new TreeMap<>();

  static {
    String desks =
        "language masking phrases procedure grievance retrieval passages knowledge facts triage intake people passkeys roster casework waiting conversation mediation drafts assigning alike presence notices tidings";
    room("lessons", "");
    room("language", "lessons");
    room("procedure", "");
    room("masking", "language");
    room("phrases", "language");
    room("likeness", "language lessons");
    room("retrieval", "language likeness");
    room("grievance", "language");
    room("passages", "language retrieval");
    room("knowledge", "language masking retrieval passages");
    room("lexicon", "language likeness");
    room("facts", "language masking likeness lexicon");
    room("triage", "language lessons masking likeness lexicon facts grievance");
    room("intake", "language grievance triage");
    room("people", "language grievance");
    room("passkeys", "language grievance people");
    room("roster", "");
    room("presence", "");
    room("insight", "grievance");
    room("casework", "language masking phrases grievance procedure people retrieval");
    room("waiting", "language grievance casework");
    room("conversation", "language masking grievance knowledge triage intake casework waiting");
    room("mediation", "language phrases grievance people roster casework waiting retrieval");
    room("assigning", "grievance casework people roster mediation");
    room("alike", "masking grievance casework people roster mediation");
    room("drafts", "language grievance people casework mediation");
    room("notices", "language grievance casework people roster mediation");
    room("tidings", "language grievance casework notices");
    room("database", "grievance");
    room("store", desks + " database");
    for (String adapter : List.of("web", "channels", "llm", "vault", "papers")) {
      room(adapter, desks);
    }
    for (String audience : List.of("portal", "staffroom", "api")) {
      room(audience, desks + " web");
    }
    for (String staff : List.of("office", "administration", "authoring", "oversight")) {
      room(staff, desks + " web staffroom");
    }
  }

  /// The rooms that may speak to a library; the root wires and may hold Micrometer and Jackson.
  private static final Map<String, Set<String>> HOMES = new LinkedHashMap<>();

  static {
    home("com.ibm.icu", "language");
    home("org.apache.lucene", "retrieval");
    home("dev.langchain4j", "llm");
    home("ai.onnxruntime", "llm");
    home("org.jdbi", "database store");
    home("java.sql", "database store");
    home("javax.sql", "database");
    home("org.flywaydb", "database");
    home("io.javalin", "web portal staffroom office administration authoring oversight api");
    home("org.eclipse.jetty", "web");
    home("jakarta.servlet", "web portal staffroom office administration authoring oversight api");
    home("gg.jte", "web portal staffroom office administration authoring oversight api");
    home("com.google.zxing", "web portal staffroom office administration authoring oversight api");
    home(
        "com.fasterxml.jackson",
        "web portal staffroom office administration authoring oversight api channels store root");
    home("io.github.bucket4j", "web");
    home("com.google.crypto.tink", "vault");
    home("org.bouncycastle", "vault");
    home("com.webauthn4j", "passkeys");
    // What com.webauthn4j reads with is its own affair.
    home("tools.jackson", "nobody");
    home("jakarta.mail", "channels");
    home("jakarta.activation", "channels");
    home("org.eclipse.angus", "channels");
    home("org.snakeyaml", "procedure language");
    home("de.bwaldvogel", "likeness");
    home("com.google.i18n.phonenumbers", "masking");
    home("com.github.difflib", "knowledge");
    home("org.apache.poi", "papers");
    home("org.apache.pdfbox", "papers");
    home("org.apache.fontbox", "papers");
    home("org.apache.commons.compress", "papers");
    home("org.apache.commons.csv", "administration");
    // Trees of whole documents stay out of the jar: only tests write with them.
    home("org.apache.poi.xwpf", "nobody");
    home("org.openxmlformats", "nobody");
    home("org.apache.xmlbeans", "nobody");
    home("io.micrometer", "root web");
  }

  private static final Pattern FORBIDDEN_NAMES =
      Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Dto|Ticket|Petition|Petitioner)$");

  private FloorPlan() {}

  private static void room(String name, String sees) {
    MAY_SEE.put(name, Set.of(sees.isBlank() ? new String[0] : sees.split(" ")));
  }

  private static void home(String library, String rooms) {
    HOMES.put(library, Set.of(rooms.split(" ")));
  }

  /// All rules by name.
  static Map<String, ArchRule> rules() {
    Map<String, ArchRule> all = new LinkedHashMap<>();
    all.put("arrows", arrows());
    all.put(
        "root",
        noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE));
    all.put("circles", slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles());
    all.put("flat", noClasses().should().resideInAPackage(HOUSE + ".*.*.."));
    all.put("homes", homes());
    all.put("caffeine", caffeine());
    all.put("pure", pure());
    all.put("clock", clock());
    all.put("names", names());
    all.put("jdk-names", jdkNames());
    all.put("records", records());
    all.put("randomness", randomness());
    all.put("notes", notes());
    all.put("stores", stores());
    all.put(
        "injection",
        noClasses().should().beAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true));
    return all;
  }

  static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(HOUSE)) {
      return "root";
    }
    return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1) : "";
  }

  private static ArchRule arrows() {
    return classes()
        .should(
            new ArchCondition<>("look only into rooms below, as the plan lists them") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String from = roomOf(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  String to = roomOf(dependency.getTargetClass().getBaseComponentType());
                  boolean fine =
                      to.isEmpty()
                          || from.equals(to)
                          || from.equals("root")
                          || MAY_SEE.getOrDefault(from, Set.of()).contains(to);
                  if (!fine) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                }
              }
            });
  }

  private static ArchRule homes() {
    return classes()
        .should(
            new ArchCondition<>("keep each library in its home") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  String target = dependency.getTargetClass().getPackageName();
                  HOMES.forEach((library, rooms) -> {
                    boolean speaks = target.equals(library) || target.startsWith(library + ".");
                    if (speaks && !rooms.contains(roomOf(type))) {
                      events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                  });
                }
              }
            });
  }

  private static ArchRule caffeine() {
    return noClasses()
        .that(outermost("not a Remembered… decorator", name -> !name.startsWith("Remembered")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.benmanes..");
  }

  private static DescribedPredicate<JavaClass> outermost(
      String what, java.util.function.Predicate<String> test) {
    return DescribedPredicate.describe(
        what,
        type -> {
          String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
          return test.test(name.split("\\$")[0]);
        });
  }

  /// Rules take `now`; they read no clock, no file, no port.
  private static ArchRule pure() {
    return noClasses()
        .that(outermost("deciders (…Rules)", name -> name.endsWith("Rules")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..")
        .orShould()
        .callMethodWhere(readsTheClock())
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.InstantSource.class);
  }

  /// Time comes through an InstantSource everywhere but in the entrance.
  private static ArchRule clock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE)
        .should()
        .callMethodWhere(readsTheClock());
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return DescribedPredicate.describe(
        "reads the clock",
        access ->
            access.getTargetOwner().getPackageName().equals(Instant.class.getPackageName())
                && access.getName().equals("now"));
  }

  /// A note has no way to the complainant: who speaks with her, by whatever channel, can neither
  /// take one nor read its words (UX-39).
  private static ArchRule notes() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            rooms("casework", "mediation", "drafts", "office", "store", "alike"))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(HOUSE + ".mediation.InternalNote")
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads the words of a note",
                access ->
                    access.getTargetOwner().getSimpleName().equals("NoteAdded")
                        && access.getName().equals("text")));
  }

  private static final Set<String> STORES =
      Set.of(
          "Cases",
          "Conversations",
          "Accounts",
          "Sessions",
          "Invitations",
          "StaffBooks",
          "Rosters",
          "Drafts",
          "Letters",
          "Mailboxes",
          "Letterboxes");

  /// Pages and addresses reach what is kept only through a desk, which asks who wants it (SEC-09).
  private static ArchRule stores() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            rooms(
                "web",
                "portal",
                "staffroom",
                "office",
                "administration",
                "authoring",
                "oversight",
                "api"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are stores",
                type ->
                    type.getPackageName().startsWith(HOUSE + ".")
                        && STORES.contains(type.getSimpleName())));
  }

  private static String[] rooms(String... names) {
    return java.util.Arrays.stream(names).map(n -> HOUSE + "." + n).toArray(String[]::new);
  }

  private static ArchRule names() {
    return noClasses().should().haveNameMatching(FORBIDDEN_NAMES.pattern());
  }

  private static ArchRule jdkNames() {
    return classes()
        .should(
            new ArchCondition<>(
                "not be named like a type of java.lang, java.util, java.time or java.text") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (String room :
                    List.of("java.lang.", "java.util.", "java.time.", "java.text.")) {
                  if (!type.isNestedClass() && exists(room + type.getSimpleName())) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type,
                            type.getName() + " is named like " + room + type.getSimpleName()));
                  }
                }
              }
            });
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, FloorPlan.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static ArchRule records() {
    return classes()
        .that()
        .areRecords()
        .should(
            new ArchCondition<>("keep the equals of a record") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                // The compiler's own equals goes through ObjectMethods; a written one does not.
                type.tryGetMethod("equals", Object.class)
                    .filter(FloorPlan::isWritten)
                    .ifPresent(m ->
                        events.add(
                            SimpleConditionEvent.violated(
                                type, m.getFullName() + " is written by hand")));
              }
            });
  }

  private static boolean isWritten(JavaMethod equals) {
    return !equals.getMethodCallsFromSelf().isEmpty()
        || !equals.getFieldAccesses().isEmpty()
        || equals.getInstanceofChecks().stream().findAny().isPresent();
  }

  private static ArchRule randomness() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.Random.class,
            java.util.UUID.class,
            java.util.concurrent.ThreadLocalRandom.class)
        .orShould()
        .callMethod(Math.class, "random");
  }

  /// Public top types that no other room uses, nor any public signature of one that is used.
  static List<String> needlesslyPublic(Iterable<JavaClass> house) {
    List<String> found = new java.util.ArrayList<>();
    for (JavaClass type : house) {
      boolean top =
          !type.isNestedClass()
              && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
      if (!top
          || roomOf(type).equals("root")
          || type.getSimpleName().startsWith("Jte")
          || type.getSimpleName().equals("package-info")) {
        continue;
      }
      boolean used =
          type.getDirectDependenciesToSelf().stream()
                  .anyMatch(d -> !roomOf(d.getOriginClass()).equals(roomOf(type)))
              || type.getDirectDependenciesToSelf().stream().anyMatch(d -> speaksOf(d, type));
      if (!used && !configuration().contains(type.getName())) {
        found.add(type.getName());
      }
    }
    return found;
  }

  /// The logging configuration makes its converters by name.
  private static String configuration() {
    try (java.io.InputStream in = FloorPlan.class.getResourceAsStream("/logback.xml")) {
      return in == null
          ? ""
          : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// A public type of the same room names it in what it shows.
  private static boolean speaksOf(Dependency dependency, JavaClass type) {
    JavaClass origin = dependency.getOriginClass();
    boolean open =
        origin.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
    return open
        && !origin.equals(type)
        && (Arrays.stream(reflect(origin).getMethods())
                .anyMatch(m -> m.toGenericString().contains(type.getName()))
            || Arrays.stream(reflect(origin).getConstructors())
                .anyMatch(c -> c.toGenericString().contains(type.getName()))
            || Arrays.stream(reflect(origin).getInterfaces())
                .anyMatch(i -> i.getName().equals(type.getName())));
  }

  private static Class<?> reflect(JavaClass type) {
    try {
      return Class.forName(type.getName(), false, FloorPlan.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
