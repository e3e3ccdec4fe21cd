package org.mingbai.staffroom;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Once;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Site;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.mediation.CaseCounts;
import org.mingbai.passkeys.Place;
import org.mingbai.people.Member;
import org.mingbai.people.Role;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.web.Form;
import org.mingbai.web.PageFrame;
import org.mingbai.web.Pages;
import org.mingbai.web.Problem;
import org.mingbai.web.Refused;

/// Draws the staff pages and knows what they all need: who looks, the organisation, the languages,
/// keys for forms.
public final class DeskPages {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern ACTS =
      Pattern.compile(
          "/(claim|release|snooze|keep|note|reply|close|password|codes|code|sessions|remove|link|suspend|restore|look|submit|gate|return|publish|withdraw|leave|drop|hand-over|accept|decline|aside|override|allow|refuse|take-over|add|numbers|review|waiting|ask|wrong|sheet|translation|passkeys|passkey|forget|import|back|test|address)$");
  private final Pages pages;
  private final StaffParts parts;
  private final String room;

  /// The whole address of an invitation.
  public static String invitation(URI address, Language language, String token) {
    String house = address.toString().replaceAll("/+$", "");
    return house + "/" + language.tag() + "/desk/join?key=" + token;
  }

  /// `room`: whose templates it draws.
  public DeskPages(Pages pages, StaffParts parts, String room) {
    this.pages = pages;
    this.parts = parts;
    this.room = room;
  }

  public Member member(Context ctx) {
    return parts
        .people()
        .member(Pages.staff(ctx).id())
        .orElseThrow(() -> new Refused(Problem.NO_TOKEN));
  }

  /// What a member is called, also one who works here no more.
  public String nameOf(String member) {
    return parts.people().member(member).map(Member::name).orElse("?");
  }

  /// A page of a section; `done` in the address names what was just done.
  public DeskFrame frame(Context ctx, String section, String titleKey, Object... namesAndValues) {
    PageFrame plain = pages.frame(ctx, titleKey, namesAndValues);
    return framed(ctx, section, plain.titled(plain.t("desk.titled", "title", plain.title())));
  }

  /// The same page again after something did not fit: its title says so.
  public DeskFrame wrong(Context ctx, String section, String titleKey, Object... namesAndValues) {
    PageFrame plain = pages.frame(ctx, titleKey, namesAndValues);
    return framed(ctx, section, plain.titled(plain.t("desk.titled.wrong", "title", plain.title())));
  }

  private DeskFrame framed(Context ctx, String section, PageFrame page) {
    String done = Form.query(ctx).text("done");
    boolean told = done.matches("[a-z-]{1,20}") && page.phrases().knows("desk.done." + done);
    return new DeskFrame(
        page,
        section,
        has(page, Role.MEDIATOR),
        has(page, Role.ADMINISTRATOR),
        here(page),
        has(page, Role.ADMINISTRATOR) || here(page) && !dutyCountries(ctx).isEmpty(),
        has(page, Role.AUTHOR) || has(page, Role.PUBLISHER),
        has(page, Role.CUSTODIAN),
        has(page, Role.REVIEWER) && has(page, Role.MEDIATOR),
        here(page) || has(page, Role.ADMINISTRATOR) || has(page, Role.SUPERVISOR)
            ? stranded(ctx)
            : 0,
        told ? "desk.done." + done : "",
        again(ctx, page),
        called(page) && !section.equals("door") ? calls(ctx) : CaseCounts.Count.NONE);
  }

  /// Administrators are the last rung of the ladder, whether they mediate or not.
  private static boolean called(PageFrame page) {
    return has(page, Role.MEDIATOR)
        || has(page, Role.CUSTODIAN)
        || has(page, Role.ADMINISTRATOR)
        || here(page);
  }

  /// Hardly ever are there any: who reads is looked up only then.
  private int stranded(Context ctx) {
    return parts.aside().stranded().isEmpty() ? 0 : parts.aside().strandedFor(member(ctx)).size();
  }

  /// The countries where the house works, where none is chosen yet all it knows, as far as the
  /// reader administers them whole: each has a duty list.
  public List<String> dutyCountries(Context ctx) {
    Member who = member(ctx);
    List<String> chosen = organisation().countries();
    return (chosen.isEmpty() ? countryCodes() : chosen)
        .stream().filter(c -> who.holds(Role.ADMINISTRATOR, c, null)).toList();
  }

  /// An administrator of some places.
  private static boolean here(PageFrame page) {
    return page.staff() != null && page.staff().roles().contains(Role.ADMINISTRATOR_HERE);
  }

  private CaseCounts.Count calls(Context ctx) {
    return parts
        .people()
        .member(Pages.staff(ctx).id())
        .map(parts.mediation()::counted)
        .orElse(CaseCounts.Count.NONE);
  }

  /// An answer to a form stands under the form's address, which nobody can get: the page it came
  /// from is the place to go to.
  private static String again(Context ctx, PageFrame page) {
    if (!ctx.method().name().equals("POST")) {
      return page.path() + (page.query().isEmpty() ? "" : "?" + page.query());
    }
    String path = ACTS.matcher(page.path()).replaceFirst("");
    return path.endsWith("/join")
        ? path + "?key=" + Form.of(ctx).text("key").replaceAll("[^A-Za-z0-9_-]", "")
        : path;
  }

  private static boolean has(PageFrame page, Role role) {
    return page.staff() != null && page.staff().roles().contains(role.key());
  }

  public void show(Context ctx, String template, DeskFrame desk, Map<String, Object> blanks) {
    Map<String, Object> all = new HashMap<>(blanks);
    all.put("desk", desk);
    pages.render(ctx, room + "/" + template + ".jte", desk.page(), all);
  }

  /// On to another staff page of this language.
  public void forward(Context ctx, String to) {
    pages.forward(ctx, "/" + pages.language(ctx).tag() + "/desk" + to);
  }

  public Language language(Context ctx) {
    return pages.language(ctx);
  }

  /// Where passkeys are good that are asked for on this page; empty where browsers would not.
  public Optional<Place> place(Context ctx) {
    return pages.origin(ctx).map(o -> new Place(o.toString(), o.getHost()));
  }

  /// What a member is called; empty for who never worked here.
  public String memberName(String id) {
    return parts.people().member(id).map(Member::name).orElse("");
  }

  public URI address() {
    return parts.address();
  }

  public ProcedureBook procedures() {
    return parts.procedures();
  }

  public Organisations organisations() {
    return parts.organisations();
  }

  public Organisation organisation() {
    return parts.organisations().current();
  }

  public List<LocaleFolder> folders() {
    return parts.languages().all();
  }

  /// The languages offered; none chosen means all.
  public List<String> offered(Organisation organisation) {
    List<String> shipped = folders().stream().map(f -> f.language().tag()).toList();
    return organisation.languages().isEmpty() ? shipped : organisation.languages();
  }

  /// The countries this house has words, contacts or calendars for, and those already chosen.
  public List<String> countryCodes() {
    Organisation organisation = organisation();
    Stream<String> served = folders().stream().flatMap(f -> f.serves().stream());
    Stream<String> named =
        Stream.concat(
            organisation.contacts().stream().map(Contact::country),
            organisation.countries().stream());
    return Stream.concat(served, named)
        .filter(c -> c.matches("[A-Z]{2}"))
        .distinct()
        .sorted()
        .toList();
  }

  public List<Option> countries(PageFrame page) {
    return countryCodes().stream().map(c -> new Option(c, Words.country(page, c))).toList();
  }

  /// A language in its own name; one we do not speak by its tag.
  public String ownName(String tag) {
    return parts.languages().find(tag).map(LocaleFolder::ownName).orElse(tag);
  }

  /// Are these words surely in this language?
  public boolean surely(String text, String tag) {
    return parts.detector().surely(text, Language.of(tag));
  }

  /// What values in the complainant's words mean, for readers of other languages.
  public Spoken spoken() {
    return new Spoken(parts.triage(), parts.words());
  }

  /// What a site is called in this language, else in English, else by its id.
  public String siteName(String id, Language language) {
    return organisation().sites().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(s -> siteName(s, language))
        .orElse(id);
  }

  public static String siteName(Site site, Language language) {
    return site.names().getOrDefault(language.tag(), site.names().getOrDefault("en", site.id()));
  }

  /// A fresh key for a form whose act must happen once.
  public static String key() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The act of this member's form: its key, and a hash of what it says.
  public static Once once(Member who, Form form, String... said) {
    String key = form.filled("key").orElseThrow(() -> new Refused(Problem.NO_KEY));
    return new Once("staff|" + who.id() + "|" + key, mark(String.join("\n", said)));
  }

  /// A mark of what was shown, to know it again.
  public static String mark(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
