package org.mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.lessons.Lessons;
import org.mingbai.triage.TriageDesk;

/// `learn FOLDER` learns what the shipped words teach and keeps it there: so the jar is built, and
/// no house needs to learn before it hears.
final class LearnCommand {
  private LearnCommand() {}

  static int run(List<String> arguments) {
    if (arguments.size() != 1) {
      System.err.println("learn FOLDER");
      return 2;
    }
    Path folder = Path.of(arguments.getFirst());
    try {
      Lessons lessons = Lessons.only(Files.createDirectories(folder));
      Languages languages = Languages.read(null);
      new LanguageDetector(languages, lessons).learn();
      new TriageDesk(languages, lessons).learnToListen();
      return 0;
    } catch (IOException e) {
      System.err.println("The folder cannot be used: " + e.getMessage());
      return 1;
    }
  }
}
