package org.mingbai;

import java.util.Arrays;
import java.util.List;

/// The entrance: `serve` unless another command is named.
public final class Mingbai {
  private static final String USAGE =
      """
      Commands:
        serve              start the house (default)
        check              read settings, locales, sheets and procedures, and say what is wrong
        eval KIND …        evaluate: retrieval, triage, listen, answers, language, deadlines, extraction
        learn DIR          learn what the shipped words teach, as the build does
        sheets export DIR  write the policy sheets that stand today as Markdown files
        sheets import DIR  take such files in as drafts for an author
        sheets paper FILE LANGUAGE ID  begin a sheet from a Word or PDF file
        verify             check the ledger; one JSON line, exit 1 names the first broken link
      """;

  private Mingbai() {}

  public static void main(String[] args) {
    // Native database calls hold their carrier thread: more carriers than cores keep the others
    // moving.
    System.setProperty("jdk.virtualThreadScheduler.parallelism", "8");
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    int exit = run(args.length == 0 ? "serve" : args[0], rest);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static int run(String command, List<String> rest) {
    try {
      return switch (command) {
        case "serve" -> ServeCommand.run(Settings.read(System.getenv()));
        case "check" -> CheckCommand.run(System.getenv());
        case "verify" -> VerifyCommand.run(Settings.read(System.getenv()));
        case "sheets" -> SheetsCommand.run(rest, Settings.read(System.getenv()));
        case "learn" -> LearnCommand.run(rest);
        case "eval" -> EvalCommand.run(rest);
        default -> {
          System.err.println("There is no command \"" + command + "\".\n" + USAGE);
          yield 2;
        }
      };
    } catch (Settings.Unfit unfit) {
      unfit.sentences().forEach(System.err::println);
      return 2;
    }
  }
}
