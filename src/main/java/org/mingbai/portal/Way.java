package org.mingbai.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Contact;
import org.mingbai.grievance.Organisation;
import org.mingbai.grievance.Site;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Sheet;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Language;
import org.mingbai.language.LocaleFolder;
import org.mingbai.web.PageFrame;

/// What every page for complainants knows beside its frame: the house, and the country and site her
/// address carries.
record Way(PageFrame page, House house, @Nullable String country, @Nullable Site site) {
  /// The house as its pages see it; `keys` makes a fresh key for each form.
  record House(
      Organisation organisation,
      List<LocaleFolder> folders,
      SheetDesk sheets,
      URI address,
      Supplier<String> keys) {}

  /// Words of this key in the page's language.
  String t(String key, Object... namesAndValues) {
    return page.t(key, namesAndValues);
  }

  /// The same words in English, for slips that others must read too.
  String english(String key, Object... namesAndValues) {
    return page.phrases().say(Language.ENGLISH, key, namesAndValues);
  }

  String day(LocalDate day) {
    return page.phrases().day(page.language(), day);
  }

  String hour(Instant at, ZoneId zone) {
    return page.phrases().hour(page.language(), at, zone);
  }

  /// With the clock it is told by where that is not her country's.
  String moment(Instant at, ZoneId zone) {
    String told = page.phrases().moment(page.language(), at, zone);
    return zone.getId().equals("UTC") ? told + " (UTC)" : told;
  }

  /// A field of a filing as it is read: countries, sites and categories by their names.
  String shown(String field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "country" -> country(value);
      case "site" -> place(value);
      case "category" -> page.phrases().knows("category." + value) ? t("category." + value) : value;
      default -> value;
    };
  }

  /// A place as it is read: a site by its name, other words as they are.
  String place(String words) {
    return Ways.site(house.organisation(), words).map(this::name).orElse(words);
  }

  /// A page of this language, with site and country carried on.
  String link(String to) {
    return carried(page.link(to));
  }

  /// A page of another language, with site and country carried on.
  String linkIn(String lang, String to) {
    return carried("/" + lang + to);
  }

  /// This page in another language.
  String in(PageFrame.Tongue tongue) {
    return page.in(tongue);
  }

  /// The start page in another language, with site and country carried on.
  String startIn(PageFrame.Tongue tongue) {
    return linkIn(tongue.language().tag(), "/");
  }

  /// A whole address that works outside this page, as on paper.
  String address(String path) {
    String home = house.address().toString();
    return (home.endsWith("/") ? home.substring(0, home.length() - 1) : home) + path;
  }

  /// The address as people type it: without its scheme.
  String typed(String path) {
    return address(path).replaceFirst("^https?://", "");
  }

  String key() {
    return house.keys().get();
  }

  /// The languages this house offers.
  List<PageFrame.Tongue> tongues() {
    List<String> offered = house.organisation().languages();
    return page.tongues().stream()
        .filter(t -> offered.isEmpty() || offered.contains(t.language().tag()))
        .toList();
  }

  /// A language in its own name.
  String ownName(String tag) {
    return page.tongues().stream()
        .filter(t -> t.language().tag().equals(tag))
        .map(PageFrame.Tongue::ownName)
        .findFirst()
        .orElse(tag);
  }

  /// A language's name in English, for those who cannot read its own.
  String englishName(PageFrame.Tongue tongue) {
    return house.folders().stream()
        .filter(f -> f.language().equals(tongue.language()))
        .map(LocaleFolder::englishName)
        .findFirst()
        .orElse("");
  }

  /// The word for "language" in a language most people who are lost here can read.
  Language beside() {
    return page.language().equals(Language.ENGLISH) ? Language.of("zh") : Language.ENGLISH;
  }

  String inBeside(String key) {
    return page.phrases().say(beside(), key);
  }

  /// The name of who runs this house, or "" while nobody has set one.
  String organisation() {
    return named(house.organisation().names());
  }

  String name(Site of) {
    String name = named(of.names());
    return name.isEmpty() ? of.id() : name;
  }

  /// Hours at which people answer, where they are set for her country.
  String hours() {
    return country == null
        ? ""
        : page.open(house.organisation().officeHours().getOrDefault(country, ""));
  }

  /// The countries of this house; while none is set, those its languages serve.
  Set<String> countries() {
    Set<String> countries = new LinkedHashSet<>(house.organisation().countries());
    if (countries.isEmpty()) {
      house.folders().forEach(f -> countries.addAll(f.serves()));
    }
    return countries;
  }

  String country(String code) {
    String key = "contact.country." + code;
    return page.phrases().knows(key)
        ? t(key)
        : Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(page.lang()));
  }

  List<Site> sites() {
    return house.organisation().sites();
  }

  /// Help outside: of her country, or, while hers is not known, of all countries of this house,
  /// those first where this language is at home.
  List<Contact> contacts() {
    Set<String> of = country == null ? countries() : Set.of(country);
    List<String> home = folder().map(LocaleFolder::serves).orElse(List.of());
    return house.organisation().contacts().stream()
        .filter(c -> of.contains(c.country()))
        .sorted(Comparator.comparing(c -> !home.contains(c.country())))
        .toList();
  }

  private Optional<LocaleFolder> folder() {
    return house.folders().stream().filter(f -> f.language().equals(page.language())).findFirst();
  }

  /// What can be heard and seen of the very edition that was answered from.
  List<Medium> media(AnswerCard card) {
    return edition(card).map(Sheet::media).orElse(List.of());
  }

  /// The names of the sites at which that edition holds; empty where it holds at all.
  String sites(AnswerCard card) {
    return edition(card).map(this::sites).orElse("");
  }

  String sites(Sheet sheet) {
    return sheet.sites().stream().map(this::place).collect(Collectors.joining(", "));
  }

  private Optional<Sheet> edition(AnswerCard card) {
    return house
        .sheets()
        .sheet(card.sheet(), Language.of(card.locale()))
        .filter(sheet -> sheet.version() == card.version());
  }

  /// The site her address carries, by its id.
  @Nullable String siteId() {
    return site == null ? null : site.id();
  }

  private String carried(String path) {
    List<String> query = new ArrayList<>();
    if (site != null) {
      query.add("site=" + URLEncoder.encode(site.id(), StandardCharsets.UTF_8));
    } else if (country != null) {
      query.add("country=" + country);
    }
    if (query.isEmpty()) {
      return path;
    }
    int hash = path.indexOf('#');
    String head = hash < 0 ? path : path.substring(0, hash);
    return head
        + (head.contains("?") ? "&" : "?")
        + String.join("&", query)
        + (hash < 0 ? "" : path.substring(hash));
  }

  private String named(Map<String, String> names) {
    String name = names.get(page.lang());
    if (name == null || name.isBlank()) {
      name = names.get("en");
    }
    if (name == null || name.isBlank()) {
      name = names.values().stream().filter(n -> !n.isBlank()).findFirst().orElse("");
    }
    return name;
  }
}
