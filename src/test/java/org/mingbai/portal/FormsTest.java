package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingbai.grievance.RedLine;
import org.mingbai.mediation.Look;

/// What the forms promise, seen over HTTP as a browser without script sends them.
class FormsTest {
  private static final Pattern DIGITS = Pattern.compile("<span>([0-9]{5})</span>");
  private static RunningPortal house;

  @BeforeAll
  static void open() {
    house = new RunningPortal(true);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private final Sender sender = new Sender(house.base());

  private Map<String, String> filled(String lang) {
    Map<String, String> fields =
        new LinkedHashMap<>(
            Sender.hidden(sender.get("/" + lang + "/file").body(), "/" + lang + "/file"));
    fields.put("what", Words.grievance(lang));
    return fields;
  }

  private String filed(String lang) {
    Map<String, String> fields = filled(lang);
    fields.put("step", "send");
    return code(sender.post("/" + lang + "/file", fields).body());
  }

  private static String code(String page) {
    StringBuilder code = new StringBuilder();
    Matcher m = DIGITS.matcher(page);
    while (m.find()) {
      code.append(m.group(1)).append(' ');
    }
    return code.toString().strip();
  }

  @Test
  void the_receipt_says_when_somebody_reads_her_language_and_nothing_where_nobody_knows() {
    Map<String, String> fields = filled("sw");
    fields.put("step", "send");
    house.reading = new org.mingbai.waiting.Readers.Reading.Nobody();
    try {
      assertThat(sender.post("/sw/file", fields).body())
          .contains("Nani anasoma lugha yako")
          .contains("Bado hakuna mtu hapa anayesoma Kiswahili.");
    } finally {
      house.reading = new org.mingbai.waiting.Readers.Reading.Unknown();
    }
    Map<String, String> other = filled("sw");
    other.put("step", "send");
    assertThat(sender.post("/sw/file", other).body()).doesNotContain("Nani anasoma lugha yako");
  }

  @Test
  void the_hour_on_a_receipt_is_by_her_countrys_clock_or_says_which_clock_it_is() {
    Map<String, String> fields = filled("en");
    fields.put("step", "send");
    assertThat(sender.post("/en/file", fields).body()).contains(" (UTC)</dd>");
    Map<String, String> kenya = filled("en");
    kenya.put("step", "send");
    kenya.put("country", "KE");
    assertThat(sender.post("/en/file", kenya).body()).contains("MB-").doesNotContain("(UTC)");
  }

  /// FLT-12: the same key and words give the same number, other words none.
  @Test
  void a_form_sent_twice_files_once_and_shows_the_same_number() {
    Map<String, String> fields = filled("en");
    fields.put("step", "send");
    String first = code(sender.post("/en/file", fields).body());
    String again = code(sender.post("/en/file", fields).body());
    assertThat(first).matches("[0-9]{5}( [0-9]{5}){3}").isEqualTo(again);
    fields.put("what", "Something else.");
    assertThat(sender.post("/en/file", fields).statusCode()).isEqualTo(409);
  }

  @Test
  void a_threat_told_on_a_form_is_a_red_line_of_the_case() {
    Map<String, String> fields = filled("sw");
    fields.put("what", Words.danger("sw"));
    fields.put("step", "send");
    String page = sender.post("/sw/file", fields).body();
    Matcher reference = Pattern.compile("MB-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(page);
    assertThat(reference.find()).isTrue();
    assertThat(page).contains("class=\"alarm stack noprint\"").contains("/sw/help");
    assertThat(house.redLines(reference.group())).contains(RedLine.VIOLENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en", "ar", "sw", "lg", "fr"})
  void danger_is_answered_with_numbers_that_can_be_called(String lang) {
    String at = "/" + lang + "/chat?country=KE";
    Map<String, String> fields = new LinkedHashMap<>(Sender.hidden(sender.get(at).body(), at));
    fields.put("text", Words.danger(lang));
    String page = sender.post(at, fields).body();
    assertThat(sender.get("/" + lang + "/chat").body())
        .contains("class=\"alarm stack\"")
        .contains("href=\"tel:");
    assertThat(code(page)).isEmpty();
  }

  @Test
  void danger_and_the_wish_for_a_person_in_one_message_get_both_at_once() {
    String at = "/en/chat?country=KE";
    Map<String, String> fields = new LinkedHashMap<>(Sender.hidden(sender.get(at).body(), at));
    fields.put("text", "A man with a knife wants to kill me. I want to talk to a person.");
    String page = sender.post(at, fields).body();
    assertThat(code(page)).matches("[0-9]{5}( [0-9]{5}){3}");
    assertThat(page).contains("class=\"alarm stack noprint\"").contains("href=\"tel:");
  }

  /// UX-07, UX-12: nothing is filed on the way, and every word comes back, in another language too.
  @Test
  void words_travel_through_check_change_and_another_language() {
    Map<String, String> fields = filled("en");
    fields.put("where", "<b>Camp & \"gate\"</b>");
    fields.put("step", "check");
    String check = sender.post("/en/file", fields).body();
    assertThat(check)
        .contains("&lt;b&gt;Camp &amp; \"gate\"&lt;/b&gt;")
        .contains("value=\"&lt;b>Camp &amp; &#34;gate&#34;&lt;/b>\"");
    assertThat(code(check)).isEmpty();
    fields.put("step", "edit");
    assertThat(sender.post("/en/file", fields).body()).contains("There are twelve of us");
    fields.put("tongue", "sw");
    fields.put("at", "check");
    HttpResponse<String> swahili = sender.post("/sw/file", fields);
    assertThat(swahili.statusCode()).isEqualTo(200);
    assertThat(swahili.body())
        .contains("<html lang=\"sw\"")
        .contains("There are twelve of us")
        .contains("step\" value=\"send\"");
  }

  /// The form asks what the conversation asks, from the same path; what the story says is not
  /// asked.
  @Test
  void the_form_asks_along_the_path_of_the_matter_and_files_what_was_answered() {
    Map<String, String> fields = filled("en");
    fields.put("what", "We are 12 workers and nobody has paid our wages since May.");
    fields.put("category", "wages");
    fields.put("step", "check");
    assertThat(sender.post("/en/file", fields).body())
        .contains("Who is the employer or contractor?")
        .contains("So that the office asks the right company.")
        .contains("name=\"papers\"")
        .doesNotContain("How many people does it concern?");
    fields.put("employer", "Sunrise Roads Ltd");
    assertThat(sender.post("/en/file", fields).body())
        .contains("Sunrise Roads Ltd")
        .doesNotContain("Who is the employer or contractor?");
    fields.put("category", "harassment");
    assertThat(sender.post("/en/file", fields).body())
        .contains("Are you safe now?")
        .doesNotContain("name=\"papers\"");
    fields.put("category", "wages");
    fields.put("step", "send");
    String page = sender.post("/en/file", fields).body();
    Matcher reference = Pattern.compile("MB-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(page);
    assertThat(reference.find()).isTrue();
    assertThat(house.grievance(reference.group()).more())
        .containsEntry("employer", "Sunrise Roads Ltd");
  }

  /// UX-09, UX-10: only what happened is needed; the error is said on top and at the field.
  @Test
  void only_what_happened_is_asked_for_and_its_lack_is_told_twice() {
    Map<String, String> fields = filled("en");
    fields.put("what", "  ");
    fields.put("step", "send");
    HttpResponse<String> wrong = sender.post("/en/file", fields);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("<title>Error: ")
        .contains("href=\"#what\"")
        .contains("id=\"what-wrong\"")
        .contains("aria-describedby=\"what-wrong\"")
        .doesNotContainPattern("name=\"(name|fullname|phone|email)\"")
        .doesNotContain(" required");
  }

  /// UX-32, FLT-25, settled 6.
  @ParameterizedTest
  @ValueSource(strings = {"plain", "joined", "dashes", "arabic", "devanagari", "full-width"})
  void a_number_opens_the_case_however_it_is_written(String way) {
    String code = filed("en");
    String typed =
        switch (way) {
          case "joined" -> code.replace(" ", "");
          case "dashes" -> code.replace(' ', '-');
          case "arabic" -> shifted(code, '٠');
          case "devanagari" -> shifted(code, '०');
          case "full-width" -> shifted(code, '０');
          default -> " " + code + " ";
        };
    HttpResponse<String> once = enter(typed);
    assertThat(once.statusCode()).isEqualTo(200);
    assertThat(code(once.body())).as("shown once more at the first return").isEqualTo(code);
    HttpResponse<String> twice = enter(typed);
    assertThat(twice.statusCode()).isEqualTo(303);
    assertThat(twice.headers().firstValue("location")).hasValue("/en/case");
    assertThat(sender.get("/en/case").body())
        .contains("There are twelve of us")
        .doesNotContain(code);
  }

  private HttpResponse<String> enter(String typed) {
    Map<String, String> fields =
        new LinkedHashMap<>(Sender.hidden(sender.get("/en/return").body(), "/en/return"));
    fields.put("code", typed);
    return sender.post("/en/return", fields);
  }

  private static String shifted(String code, char zero) {
    return code.chars()
        .map(c -> c == ' ' ? c : c - '0' + zero)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void a_wrong_number_is_told_kindly_and_claims_nothing_about_its_groups() {
    HttpResponse<String> wrong = enter("12345 67890 12345 67890");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Compare it with your slip")
        .doesNotContain("third group")
        .doesNotContain("12345");
    assertThat(sender.cookies()).isEmpty();
  }

  /// UX-08: the page of the receipt is the answer to a form; asked for by its address it shows no
  /// number.
  @Test
  void the_number_is_in_no_address_and_in_no_page_that_can_be_asked_for() {
    String code = filed("en");
    for (String path :
        new String[] {"/en/file", "/en/kept", "/en/return", "/en/case", "/en/chat"}) {
      assertThat(sender.get(path).body())
          .doesNotContain(code)
          .doesNotContain(code.replace(" ", ""));
    }
  }

  /// UX-11, settled 9.
  @Test
  void leaving_quickly_ends_the_visit_and_lands_on_an_empty_page() {
    String code = filed("en");
    assertThat(enter(code).statusCode()).isEqualTo(200);
    assertThat(sender.cookies()).containsKey("__Host-visit");
    String held = sender.cookies().get("__Host-visit");
    Map<String, String> fields = Sender.hidden(sender.get("/en/case").body(), "/en/exit");
    HttpResponse<String> away = sender.post("/en/exit", fields);
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.headers().firstValue("location")).hasValue("/en/away");
    assertThat(sender.cookies()).isEmpty();
    sender.cookies().put("__Host-visit", held);
    assertThat(sender.get("/en/case").statusCode()).as("the visit itself is over").isEqualTo(401);
    assertThat(sender.get("/en/away").body()).doesNotContain("Mingbai").doesNotContain("case");
  }

  /// UX-33: what was promised and not done is confessed.
  @Test
  void a_promise_that_has_passed_is_told_as_late() {
    String code = filed("en");
    house.moveClock(Duration.ofDays(10));
    try {
      assertThat(enter(code).statusCode()).isEqualTo(200);
      assertThat(sender.get("/en/case").body())
          .contains("3 days late")
          .contains("This is our fault, not yours.");
    } finally {
      house.moveClock(Duration.ofDays(-10));
    }
  }

  /// PRV-17.
  @Test
  void who_looked_is_told_by_day_role_and_office() {
    assertThat(enter(filed("en")).statusCode()).isEqualTo(200);
    Matcher reference =
        Pattern.compile("MB-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(sender.get("/en/case").body());
    assertThat(reference.find()).isTrue();
    LocalDate day = LocalDate.of(2026, 11, 20);
    house.looked(reference.group(), new Look(day, "mediator", "KE", Look.For.SEARCH));
    house.looked(reference.group(), new Look(day.plusDays(1), "mediator", "", Look.For.CASE));
    String page = sender.get("/en/case").body();
    assertThat(page.substring(page.indexOf("Who looked at your case")))
        .containsSubsequence(
            "<b>21 November 2026</b><br>A mediator<br>The case was opened.",
            "<b>20 November 2026</b><br>A mediator · office for Kenya<br>It was found by a search.");
  }

  @Test
  void a_statement_is_added_once_however_often_it_is_sent() {
    assertThat(enter(filed("en")).statusCode()).isEqualTo(200);
    Map<String, String> fields =
        new LinkedHashMap<>(Sender.hidden(sender.get("/en/case").body(), "/en/case"));
    fields.put("text", "The foreman shouted at me.");
    assertThat(sender.post("/en/case", fields).headers().firstValue("location"))
        .hasValue("/en/case?added=1");
    assertThat(sender.post("/en/case", fields).statusCode()).isEqualTo(303);
    assertThat(sender.get("/en/case?added=1").body())
        .contains("We have what you added.")
        .containsOnlyOnce("The foreman shouted at me.");
  }

  /// Settled 19: a site's short link carries its choice on in every address.
  @Test
  void a_site_is_carried_on_and_an_old_one_still_leads_in() {
    assertThat(sender.get("/s/bridge").body()).contains("href=\"/sw/?site=bridge\"");
    assertThat(sender.get("/sw/?site=bridge").body())
        .contains("/sw/file?site=bridge")
        .contains("Daraja la mto");
    assertThat(sender.get("/sw/file?site=bridge").body())
        .contains("<option value=\"bridge\" selected>")
        .contains("<option value=\"KE\" selected>");
    assertThat(sender.get("/s/no-such-site").statusCode()).isEqualTo(200);
    assertThat(sender.get("/sw/?site=%22%3E%3Cb%3E&country=xx").body())
        .doesNotContain("<b>\"")
        .doesNotContain("country=xx\"><");
  }

  /// UX-12: the browser's wish is only proposed.
  @Test
  void the_first_page_names_every_language_in_its_own_name() {
    String page = sender.get("/").body();
    for (String own :
        new String[] {"中文", "العربية", "Kiswahili", "Luganda", "Français", "English"}) {
      assertThat(page).contains(own);
    }
    assertThat(sender.cookies()).isEmpty();
  }

  /// A language list never leads nowhere.
  @Test
  void a_sheet_that_is_not_in_her_language_names_those_it_is_in() {
    HttpResponse<String> arabic = sender.get("/ar/sheets/ke-dismissal");
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(arabic.body())
        .contains("<html lang=\"ar\" dir=\"rtl\"")
        .contains("href=\"/sw/sheets/ke-dismissal\"")
        .contains("href=\"/en/sheets/ke-dismissal\"");
    assertThat(sender.get("/ar/sheets/no-such-sheet").statusCode()).isEqualTo(404);
  }

  @Test
  void a_shelf_without_sheets_on_her_country_names_the_languages_that_have_some() {
    assertThat(
            between(
                sender.get("/ru/sheets?country=SA").body(), "<ul class=\"lit tongues\">", "</ul>"))
        .contains("lang=\"ar\"", "lang=\"en\"", "lang=\"ur\"")
        .doesNotContain("lang=\"sw\"");
    assertThat(sender.get("/ar/sheets?country=SA").body())
        .doesNotContain("<ul class=\"lit tongues\">");
  }

  @Test
  void the_shelf_finds_sheets_by_a_question_and_says_when_there_is_none() {
    HttpResponse<String> found = sought("When must wages be paid in Kenya?");
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(between(found.body(), "id=\"found\"", "</div>"))
        .contains("href=\"/en/sheets/ke-wages-when\"");
    HttpResponse<String> none = sought("how do I bake bread <script>alert(1)</script>");
    assertThat(between(none.body(), "id=\"found\"", "<section>"))
        .contains("No sheet here answers this")
        .contains("action=\"/en/chat\"", "value=\"person\"")
        .doesNotContain("<li>");
    assertThat(between(sought("overtime").body(), "id=\"found\"", "<section>"))
        .as("one word, on which no answer could be given")
        .contains("href=\"/en/sheets/cn-overtime-pay\"");
    assertThat(none.body()).doesNotContain("<script>alert");
    assertThat(sender.get("/en/sheets").body()).contains("<span>Wages and payment</span></h3>");
  }

  private HttpResponse<String> sought(String question) {
    Map<String, String> fields =
        new LinkedHashMap<>(Sender.hidden(sender.get("/en/sheets").body(), "/en/sheets"));
    fields.put("q", question);
    return sender.post("/en/sheets", fields);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start));
  }

  @Test
  void she_links_two_cases_with_both_codes_and_ends_it_again() {
    String one = filed("en");
    String other = filed("en");
    returned("en", one);
    String at = "/en/case";
    assertThat(linked(at, "00000 00000 00000 00000").statusCode()).isEqualTo(422);
    assertThat(linked(at, "").body()).contains("id=\"code-wrong\"");
    assertThat(linked(at, one).body()).contains("This is the number of this case.");
    assertThat(sender.get(at).body()).doesNotContain("Linked with case");
    assertThat(linked(at, other).statusCode()).isEqualTo(303);
    String page = sender.get(at).body();
    assertThat(page).contains("Linked with case");
    Map<String, String> end = Sender.hidden(page, at + "/unlink");
    end.put("reference", page.split("name=\"reference\" value=\"", 2)[1].split("\"", 2)[0]);
    assertThat(sender.post(at + "/unlink", end).statusCode()).isEqualTo(303);
    assertThat(sender.get(at).body()).doesNotContain("Linked with case");
  }

  private HttpResponse<String> linked(String at, String code) {
    Map<String, String> fields = Sender.hidden(sender.get(at).body(), at + "/link");
    fields.put("code", code);
    return sender.post(at + "/link", fields);
  }

  private void returned(String lang, String code) {
    String at = "/" + lang + "/return";
    Map<String, String> fields = Sender.hidden(sender.get(at).body(), at);
    fields.put("code", code);
    assertThat(sender.post(at, fields).statusCode()).isBetween(200, 303);
  }
}
