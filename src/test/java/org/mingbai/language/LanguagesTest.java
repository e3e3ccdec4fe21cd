package org.mingbai.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final String FACTS =
      "tag=xx\nname=Xx\nenglish=Xish\ndirection=ltr\nreviewed=machine\nserves=KE, ug\n";
  private static final String SHEET =
      "---\nid: a\ntitle: A\n---\n## answer\nYes.\n\n## do\n- Go.\n";

  @TempDir Path home;

  private Path write(String name, String words) throws IOException {
    Path file = home.resolve("locales/xx").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, words);
  }

  @Test
  void the_folders_are_the_list() {
    assertThat(Languages.read(null).all())
        .extracting(f -> f.language().tag())
        .contains(
            "zh", "en", "ar", "sw", "lg", "fr", "es", "pt", "hi", "ur", "id", "ru", "bn", "tl");
  }

  @Test
  void a_new_language_is_one_folder() throws IOException {
    write("language.properties", FACTS);
    write("messages.properties", "hello=Xello {who}\n");
    write("samples.tsv", "# words\nno pay\twages.unpaid\n");
    write("lexicon.tsv", "help\tperson\tstrong\t\nfire now\tdanger\tweak\twhy\n");
    write("sheets/a.md", SHEET);
    LocaleFolder folder = Languages.read(home).find("xx-KE").orElseThrow();
    assertThat(folder.serves()).containsExactly("KE", "UG");
    assertThat(folder.messages()).containsEntry("hello", "Xello {who}");
    assertThat(folder.samples()).containsExactly(new Sample("no pay", "wages.unpaid"));
    assertThat(folder.lexicon())
        .containsExactly(
            new Term("help", "person", true, ""), new Term("fire now", "danger", false, "why"));
    assertThat(folder.sheets().getFirst().sections()).containsEntry("answer", "Yes.");
    assertThat(folder.sheets().getFirst().front()).containsEntry("id", "a");
  }

  @Test
  void rows_that_were_let_go_are_read_again() throws IOException {
    write("language.properties", FACTS);
    write("samples.tsv", "no pay\twages.unpaid\n");
    write("lexicon.tsv", "help\tperson\tstrong\t\n");
    Languages languages = Languages.read(home);
    LocaleFolder folder = languages.find("xx").orElseThrow();
    List<Term> before = List.copyOf(folder.lexicon());
    List<Sample> shipped = List.copyOf(languages.find("sw").orElseThrow().samples());
    write("samples.tsv", "no pay at all\twages.unpaid\n");
    assertThat(folder.samples()).containsExactly(new Sample("no pay", "wages.unpaid"));
    languages.rest();
    assertThat(folder.lexicon()).isEqualTo(before);
    assertThat(folder.samples()).containsExactly(new Sample("no pay at all", "wages.unpaid"));
    assertThat(languages.find("sw").orElseThrow().samples()).isEqualTo(shipped);
  }

  @Test
  void an_overlay_changes_single_messages_and_whole_files() throws IOException {
    Path file = home.resolve("locales/sw/messages.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "new.key=Habari\n");
    LocaleFolder folder = Languages.read(home).find("sw").orElseThrow();
    assertThat(folder.messages()).containsEntry("new.key", "Habari");
    assertThat(folder.sheets()).isNotEmpty();
  }

  // FLT-27
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "samples.tsv | 'a\tb\nno label' | samples.tsv:2",
        "samples.tsv | 'a\tb\tc' | samples.tsv:1",
        "lexicon.tsv | 'a\tb' | lexicon.tsv:1",
        "lexicon.tsv | '# x\na\tb\tmiddling\t' | lexicon.tsv:2",
        "messages.properties | 'a=1\nb=2\na=3' | messages.properties:3",
        "sheets/a.md | 'no front' | a.md:1",
        "sheets/a.md | '---\nid: a\nid: b\n---\n' | a.md:3",
        "sheets/a.md | '---\nid: [a\n---\n' | a.md:",
        "sheets/a.md | '---\nid: a\n---\nlost words' | a.md:4",
        "sheets/a.md | '---\nid: a\n---\n## do\nx\n## do\ny' | a.md:6"
      })
  void what_cannot_be_read_is_refused_with_file_and_line(String name, String words, String where)
      throws IOException {
    write("language.properties", FACTS);
    write(name, words);
    assertThatThrownBy(() -> Languages.read(home))
        .isInstanceOf(UnreadableLocale.class)
        .hasMessageContaining("locales/xx/")
        .hasMessageContaining(where);
  }

  @Test
  void a_folder_must_say_which_language_it_is() throws IOException {
    write("language.properties", FACTS.replace("tag=xx", "tag=yy"));
    assertThatThrownBy(() -> Languages.read(home)).hasMessageContaining("tag");
    write("language.properties", "tag=xx\n");
    assertThatThrownBy(() -> Languages.read(home)).hasMessageContaining("says no");
    write("language.properties", FACTS.replace("ltr", "rtl"));
    assertThatThrownBy(() -> Languages.read(home)).hasMessageContaining("direction");
  }

  @Test
  void folders_inside_a_jar_are_read_too() throws IOException {
    Path jar = home.resolve("a b.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("language.properties", "sheets/a.md")) {
        zip.putNextEntry(new ZipEntry("locales/xx/" + name));
        zip.write((name.startsWith("sheets") ? SHEET : FACTS).getBytes());
      }
    }
    LocaleFiles files = new LocaleFiles(tag -> true);
    Languages.addBeside(
        files, URI.create("jar:" + jar.toUri() + "!/locales/xx/language.properties").toURL());
    assertThat(files.tags()).containsExactly("xx");
    assertThat(files.text("xx", "sheets/a.md")).isEqualTo(SHEET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null | en",
        "'' | en",
        "zh-TW,en;q=.5 | zh",
        "zh-Hans-CN | zh",
        "tr,sw;q=0.3 | sw",
        "en;q=0.2,lg-UG | lg",
        "pt-BR,fr;q=.2 | pt",
        "de-CH,fr;q=.2 | fr",
        "ar-SA | ar",
        "xx,yy | en",
        "* | en",
        "zh;q=abc | en",
        "*;q=2,;;; | en",
        "é, ü | en"
      })
  void a_header_only_proposes(String header, String tag) {
    assertThat(Languages.read(null).propose(header).tag()).isEqualTo(tag);
  }

  @Test
  void direction_follows_the_script() {
    assertThat(Language.of("ar").direction()).isEqualTo("rtl");
    assertThat(Language.of("ur").rightToLeft()).isTrue();
    assertThat(Language.of("zh").direction()).isEqualTo("ltr");
    assertThat(Language.of("sw").rightToLeft()).isFalse();
  }

  @Test
  void find_knows_no_stranger() {
    assertThat(Languages.read(null).find("de")).isEmpty();
    assertThat(Languages.read(null).find(null)).isEmpty();
    assertThat(Languages.read(null).find("EN_us")).isPresent();
  }
}
