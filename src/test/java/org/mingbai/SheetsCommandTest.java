package org.mingbai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.SheetDraft;
import org.mingbai.knowledge.SheetEvent;
import org.mingbai.knowledge.SheetFile;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.Languages;
import org.mingbai.papers.MediaFiles;

/// `sheets export` and `sheets import` carry what can be heard and seen from house to house.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetsCommandTest {
  private static final SheetKey KEY = new SheetKey("sw", "project-grievance-steps");
  @TempDir private Path here;

  private Settings settings(String house) {
    return Settings.read(Map.of("MINGBAI_HOME", here.resolve(house).toString()));
  }

  private static Workshop workshop(Cellar cellar) {
    InstantSource time = InstantSource.system();
    Languages languages = Languages.read(null);
    return new Workshop(
        languages, new SheetDesk(languages, cellar.sheets(), time), cellar.sheets(), time);
  }

  /// A house in which a sheet with a reading is on the shelf.
  private Medium spoken(String house) {
    try (Cellar cellar = Cellar.open(settings(house), InstantSource.system())) {
      Workshop workshop = workshop(cellar);
      Media.Verdict.Kept kept = (Media.Verdict.Kept) cellar.media().keep(MediaFiles.mp3(9));
      Medium medium = new Medium(kept.medium().hash(), kept.medium().kind(), "Sauti | inasoma");
      SheetDraft draft = workshop.open(KEY).draft().with(medium);
      assertThat(workshop.save(KEY, 0, draft, "ann", "").done()).isTrue();
      SheetFile file = cellar.sheets().find(KEY).orElseThrow();
      String text = ((SheetEvent.Saved) file.events().getFirst()).text();
      SheetEvent out =
          new SheetEvent.Published(Instant.now(), "pub", workshop.today().minusDays(1), text);
      assertThat(cellar.sheets().append(file, List.of(out))).isTrue();
      return medium;
    }
  }

  private int command(String what, String house) {
    return SheetsCommand.run(List.of(what, here.resolve("carried").toString()), settings(house));
  }

  @Test
  void a_reading_comes_along_and_waits_with_its_sheet_in_the_other_house() throws IOException {
    Medium medium = spoken("one");
    assertThat(command("export", "one")).isZero();
    assertThat(here.resolve("carried/media/" + medium.file())).hasBinaryContent(MediaFiles.mp3(9));
    assertThat(Files.readString(here.resolve("carried/sw/project-grievance-steps.md")))
        .contains("media:", medium.hash(), "Sauti | inasoma");
    assertThat(command("import", "two")).isZero();
    try (Cellar cellar = Cellar.open(settings("two"), InstantSource.system())) {
      assertThat(workshop(cellar).open(KEY).draft().media()).containsExactly(medium);
      assertThat(workshop(cellar).open(KEY).waits()).isTrue();
      assertThat(cellar.media().find(medium)).isPresent();
    }
  }

  @Test
  void a_sheet_whose_file_is_missing_or_another_is_not_taken() throws IOException {
    Medium medium = spoken("one");
    assertThat(command("export", "one")).isZero();
    Path file = here.resolve("carried/media/" + medium.file());
    Files.write(file, MediaFiles.mp3(8));
    assertThat(command("import", "three")).isEqualTo(1);
    Files.delete(file);
    assertThat(command("import", "three")).isEqualTo(1);
    try (Cellar cellar = Cellar.open(settings("three"), InstantSource.system())) {
      assertThat(workshop(cellar).open(KEY).version()).isZero();
    }
  }
}
