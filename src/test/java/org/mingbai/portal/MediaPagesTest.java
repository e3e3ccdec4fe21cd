package org.mingbai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.papers.MediaFiles;

/// A sheet with a reading, a picture and an animation, as people meet it: on its page and in an
/// answer, without script too.
@ExtendWith(Browser.class)
class MediaPagesTest {
  private static final String ID = "project-grievance-steps";
  private static final Map<String, String> WORDS =
      Map.of(
          "en", "A <woman> gives a paper to a clerk",
          "zh", "一个女人把纸交给办事员",
          "ar", "امرأة تعطي ورقة لموظف",
          "sw", "Mwanamke anampa karani karatasi");
  private static RunningPortal house;
  private static Medium reading;
  private static Medium picture;
  private static Medium moving;

  @BeforeAll
  static void open() {
    house = new RunningPortal(true);
    WORDS.forEach((lang, words) -> {
      reading = house.medium(MediaFiles.mp3(120), words);
      picture = house.medium(MediaFiles.picture("png", 640, 400), words);
      moving = house.medium(MediaFiles.picture("gif", 320, 200), words);
      house.letOut(new SheetKey(lang, ID), reading, picture, moving);
    });
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static HttpResponse<byte[]> played(Medium medium, String range) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(house.base() + "/media/" + medium.file()));
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Test
  void the_page_of_a_sheet_shows_and_plays_with_words_for_each() {
    String page = new Sender(house.base()).get("/en/sheets/" + ID).body();
    assertThat(page)
        .contains("<img class=\"medium\" src=\"/media/" + picture.file())
        .contains("alt=\"A &lt;woman> gives a paper to a clerk\"")
        .contains("<audio class=\"medium\" controls preload=\"none\" src=\"/media/")
        .contains("aria-label=\"Hear this\"", "Watch this")
        .doesNotContain("autoplay", "<woman>");
  }

  @Test
  void an_answer_offers_to_hear_and_to_see_in_place_without_script() {
    Sender asker = new Sender(house.base());
    Map<String, String> fields =
        new HashMap<>(Sender.hidden(asker.get("/en/chat").body(), "/en/chat"));
    fields.put("text", "How does the grievance procedure of the project work?");
    assertThat(asker.post("/en/chat", fields).statusCode()).isIn(200, 303);
    String chat = asker.get("/en/chat").body();
    String asked = asked(chat, asker);
    assertThat(asked)
        .contains("<summary>")
        .contains("<span>Hear this</span>", "<span>See this</span>", "<span>Watch this</span>")
        .contains("/media/" + reading.file(), "/media/" + picture.file());
  }

  /// The answer, chosen first where three were offered.
  private static String asked(String chat, Sender asker) {
    if (!chat.contains("value=\"sheet:" + ID)) {
      return chat;
    }
    Map<String, String> fields = new HashMap<>(Sender.hidden(chat, "/en/chat"));
    fields.put("choice", "sheet:" + ID);
    assertThat(asker.post("/en/chat", fields).statusCode()).isIn(200, 303);
    return asker.get("/en/chat").body();
  }

  @Test
  void a_sheet_of_one_site_says_so_and_is_not_on_the_shelf_of_another() {
    house.bind(new SheetKey("lg", ID), "bridge");
    Sender reader = new Sender(house.base());
    assertThat(reader.get("/lg/sheets/" + ID).body()).contains("Bikwata ku: ");
    assertThat(reader.get("/lg/sheets").body()).contains("/sheets/" + ID, "Bikwata ku: ");
    assertThat(reader.get("/lg/sheets?site=bridge").body()).contains("/sheets/" + ID);
    house.bind(new SheetKey("lg", ID), "quarry");
    assertThat(reader.get("/lg/sheets?site=bridge").body()).doesNotContain("/lg/sheets/" + ID);
  }

  @Test
  void a_file_may_be_kept_for_ever_under_its_hash_with_its_type_and_nothing_guessed() {
    HttpResponse<byte[]> whole = played(reading, "");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(MediaFiles.mp3(120));
    assertThat(header(whole, "content-type")).isEqualTo("audio/mpeg");
    assertThat(header(whole, "cache-control")).contains("immutable", "max-age=31536000");
    assertThat(header(whole, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(header(whole, "content-security-policy")).contains("default-src 'none'");
    assertThat(header(whole, "accept-ranges")).isEqualTo("bytes");
    assertThat(header(played(picture, ""), "content-type")).isEqualTo("image/png");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 206, 0, 50040",
    "bytes=0-1, 206, 0, 2",
    "bytes=417-833, 206, 417, 834",
    "bytes=50039-, 206, 50039, 50040",
    "bytes=-40, 206, 50000, 50040",
    "bytes=-99999999, 206, 0, 50040",
    "bytes=100-99999999, 206, 100, 50040",
    "bytes=50040-, 416, 0, 0",
    "bytes=5-4, 416, 0, 0",
    "bytes=-, 200, 0, 50040",
    "bytes=x-y, 200, 0, 50040",
    "'bytes=0-1,5-6', 200, 0, 50040",
    "bytes=99999999999999999999-, 200, 0, 50040"
  })
  void players_may_skip(String range, int status, int from, int to) {
    HttpResponse<byte[]> part = played(reading, range);
    assertThat(part.statusCode()).isEqualTo(status);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(MediaFiles.mp3(120), from, to));
    if (status == 206) {
      assertThat(header(part, "content-range"))
          .isEqualTo("bytes " + from + "-" + (to - 1) + "/50040");
    }
  }

  @Test
  void what_was_not_let_out_or_was_taken_away_is_not_served() {
    Medium waiting = house.medium(MediaFiles.mp3(7), "not yet");
    assertThat(played(waiting, "").statusCode()).isEqualTo(404);
    SheetKey key = new SheetKey("fr", ID);
    house.letOut(key, waiting);
    assertThat(played(waiting, "").statusCode()).isEqualTo(200);
    house.withdraw(key);
    assertThat(played(waiting, "").statusCode()).isEqualTo(404);
    for (String odd : List.of("x.svg", "..", "look.css", "a".repeat(64) + ".svg")) {
      assertThat(new Sender(house.base()).get("/media/" + odd).statusCode()).isIn(400, 404);
    }
  }

  @Test
  void files_that_were_sent_are_closed_again() throws IOException {
    for (int i = 0; i < 50; i++) {
      played(reading, "bytes=" + i + "-");
    }
    Path open = Path.of("/proc/self/fd");
    if (Files.isDirectory(open)) {
      try (var all = Files.list(open)) {
        long left = all.filter(f -> target(f).contains(reading.hash())).count();
        assertThat(left).isLessThan(3);
      }
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException gone) {
      return "";
    }
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({"zh,360", "ar,360", "sw,360", "zh,1280", "ar,1280"})
  void a_browser_plays_them_and_finds_nothing_wrong(String lang, int width, Chromium chromium) {
    try (Page page = chromium.page(lang, width, true)) {
      List<String> console = new ArrayList<>();
      page.onConsoleMessage(m -> console.add(m.type() + " " + m.text()));
      page.navigate(house.base() + "/" + lang + "/sheets/" + ID);
      page.locator("details.noprint summary").click();
      page.evaluate("() => Promise.all([...document.images].map(i => i.decode()))");
      assertThat((String) page.evaluate("() => document.querySelector('audio').preload"))
          .isEqualTo("none");
      page.evaluate("() => { document.querySelector('audio').muted = true; }");
      assertThat((Boolean) page.evaluate(PLAYS)).isTrue();
      assertThat(PageChecks.wrongs(page, lang)).isEmpty();
      assertThat(console).isEmpty();
      picture(page, "media-" + lang + "-" + width);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"zh,在这里提申诉，一步一步怎么走", "ar,كيف تسير الشكوى هنا؟", "sw,Ninapataje namba ya risiti?"})
  void in_a_chat_the_answer_opens_them_in_place(String lang, String words, Chromium chromium) {
    try (Page page = chromium.page(lang, 360, true)) {
      List<String> console = new ArrayList<>();
      page.onConsoleMessage(m -> console.add(m.type() + " " + m.text()));
      page.navigate(house.base() + "/" + lang + "/chat");
      page.locator("textarea").fill(words);
      page.locator("form:has(textarea) .main").first().click();
      page.locator("article.sheet summary").nth(1).click();
      page.evaluate("() => document.querySelector('article.sheet img').decode()");
      assertThat(PageChecks.wrongs(page, lang)).isEmpty();
      assertThat(console).isEmpty();
      picture(page, "chat-media-" + lang);
    }
  }

  @ParameterizedTest(name = "{0} at {1} px")
  @CsvSource({"zh,360", "ar,360", "sw,360", "zh,1280"})
  void the_shelf_shows_a_drawing_beside_the_words_of_each_topic(
      String lang, int width, Chromium chromium) {
    try (Page page = chromium.page(lang, width, true)) {
      page.navigate(house.base() + "/" + lang + "/sheets");
      assertThat(page.locator("h3 svg.topic path").count())
          .isEqualTo(page.locator("h3").count())
          .isPositive();
      assertThat(PageChecks.wrongs(page, lang)).isEmpty();
      picture(page, "shelf-" + lang + "-" + width);
    }
  }

  private static final String PLAYS =
      """
      async () => {
        const sound = document.querySelector('audio');
        await sound.play();
        sound.pause();
        return sound.duration > 3 && sound.duration < 3.5;
      }
      """;

  /// For looking at: `-Dpictures=FOLDER`.
  private static void picture(Page page, String name) {
    String folder = System.getProperty("pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }
}
