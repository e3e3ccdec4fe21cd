package org.mingbai;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Medium;
import org.mingbai.knowledge.Paper;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.SheetKey;
import org.mingbai.knowledge.UnreadablePaper;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.Languages;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.UnreadableLocale;
import org.mingbai.papers.PaperFiles;

/// `sheets export FOLDER` writes the sheets that stand today as `FOLDER/zh/cn-overtime-pay.md`, and
/// what they have to hear and to see under `FOLDER/media`; `sheets import FOLDER` takes such files
/// in as drafts for an author, and says which it could not take; `sheets paper FILE LANGUAGE ID`
/// begins a sheet from the words of a Word or PDF file.
final class SheetsCommand {
  private static final String BY = "import";
  private static final String MEDIA = "media";
  private final PrintStream out = System.out;
  private final Languages languages;
  private final SheetDesk desk;
  private final Workshop workshop;
  private final Media media;

  private SheetsCommand(Languages languages, Cellar cellar, InstantSource time) {
    this.languages = languages;
    this.desk = new SheetDesk(languages, cellar.sheets(), time);
    this.workshop = new Workshop(languages, desk, cellar.sheets(), time);
    this.media = cellar.media();
  }

  static int run(List<String> arguments, Settings settings) {
    boolean out = arguments.size() == 2 && arguments.getFirst().equals("export");
    boolean in = arguments.size() == 2 && arguments.getFirst().equals("import");
    boolean paper = arguments.size() == 4 && arguments.getFirst().equals("paper");
    if (!out && !in && !paper) {
      System.err.println(
          "sheets export FOLDER | sheets import FOLDER | sheets paper FILE LANGUAGE ID");
      return 2;
    }
    InstantSource time = InstantSource.system();
    try (Cellar cellar = Cellar.open(settings, time)) {
      SheetsCommand command = new SheetsCommand(Languages.read(settings.home()), cellar, time);
      int _ = command.desk.refresh();
      if (paper) {
        return command.begin(
            Path.of(arguments.get(1)), new SheetKey(arguments.get(2), arguments.get(3)));
      }
      Path folder = Path.of(arguments.getLast());
      return out ? command.exportTo(folder) : command.importFrom(folder);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("The folder cannot be used: " + e.getMessage());
      return 1;
    }
  }

  private int exportTo(Path folder) throws IOException {
    int count = 0;
    for (LocaleFolder locale : languages.all()) {
      Path here = Files.createDirectories(folder.resolve(locale.language().tag()));
      for (Map.Entry<String, String> file : workshop.list().files(locale.language()).entrySet()) {
        Files.writeString(here.resolve(file.getKey()), file.getValue());
        count++;
      }
      for (Medium medium : workshop.list().media(locale.language())) {
        copy(medium, Files.createDirectories(folder.resolve(MEDIA)));
      }
    }
    out.println(count + " sheets are in " + folder + ".");
    return 0;
  }

  private void copy(Medium medium, Path into) throws IOException {
    Path file = media.find(medium).orElse(null);
    if (file == null) {
      out.println("NOT HERE  " + medium.file());
    } else {
      Files.copy(file, into.resolve(medium.file()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private int importFrom(Path folder) throws IOException {
    int taken = 0;
    int refused = 0;
    for (LocaleFolder locale : languages.all()) {
      Path here = folder.resolve(locale.language().tag());
      for (Path file : Files.isDirectory(here) ? sheets(here) : List.<Path>of()) {
        String why = taken(locale.language().tag(), file, folder.resolve(MEDIA));
        if (why.isEmpty()) {
          taken++;
        } else {
          refused++;
          out.println("NOT TAKEN  " + file + ": " + why);
        }
      }
    }
    out.println(
        taken
            + " sheets were read; what differs waits as a draft for an author. "
            + refused
            + " were not taken.");
    return refused == 0 ? 0 : 1;
  }

  private int begin(Path file, SheetKey key) throws IOException {
    if (languages.find(key.locale()).isEmpty()) {
      out.println("NOT TAKEN  this house does not speak " + key.locale() + ".");
      return 1;
    }
    try {
      String name = String.valueOf(file.getFileName());
      Paper paper = new PaperFiles().read(Files.readAllBytes(file), name);
      String why = workshop.begin(key, paper, BY, "file " + name).why();
      out.println(why.isEmpty() ? key.text() + " waits for an author." : told(why));
      return why.isEmpty() ? 0 : 1;
    } catch (UnreadablePaper e) {
      out.println("NOT TAKEN  " + told(e.reason()));
      return 1;
    }
  }

  private static String told(String why) {
    return "NOT TAKEN  "
        + switch (why) {
          case "id" -> "the short name needs small letters, digits and at least one dash.";
          case "overtaken" -> "a sheet of this name stands already or is being written.";
          case "long" -> "it is too long for one sheet: bring it chapter by chapter.";
          default -> why;
        };
  }

  private static String told(UnreadablePaper.Reason reason) {
    return switch (reason) {
      case NOT_KNOWN -> "it is neither a Word file (docx) nor a PDF.";
      case TOO_LARGE -> "it is larger than 10 MB.";
      case TOO_MANY_PAGES -> "it has more than 300 pages.";
      case BOMB -> "it unpacks to far more than it is.";
      case PROTECTED -> "it is protected by a password.";
      case DAMAGED -> "it is damaged.";
      case TOO_SLOW -> "it takes too long to read.";
      case NO_WORDS -> "it has no text (a scan?).";
    };
  }

  /// Judged anew, whoever brings it.
  private boolean kept(Medium medium, Path file) throws IOException {
    return media.find(medium).isPresent()
        || Files.isRegularFile(file)
            && Files.size(file) <= medium.kind().sort().most()
            && media.keep(Files.readAllBytes(file)) instanceof Media.Verdict.Kept fit
            && fit.medium().file().equals(medium.file());
  }

  private static List<Path> sheets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private String taken(String locale, Path file, Path beside) throws IOException {
    try {
      String text = Files.readString(file);
      for (Medium medium : Workshop.media(text)) {
        if (!kept(medium, beside.resolve(medium.file()))) {
          return "media/" + medium.file() + " is missing or is not what it was";
        }
      }
      return workshop.take(locale, text, BY, "file " + file.getFileName()).why();
    } catch (CharacterCodingException e) {
      return "it is no UTF-8";
    } catch (UnreadableLocale e) {
      return String.valueOf(e.getMessage());
    }
  }
}
