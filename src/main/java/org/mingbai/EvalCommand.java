package org.mingbai;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `eval KIND --option value …`: reads TSV, writes TSV, prints one JSON line.
final class EvalCommand {
  private static final Set<String> FLAGS = Set.of("--lexical", "--qa");

  private EvalCommand() {}

  /// Exit code 0, or 2 with a sentence when it was called in a way it does not know.
  static int run(List<String> args) {
    try {
      return args.isEmpty()
          ? unknown("nothing")
          : dispatch(args.getFirst(), options(args.subList(1, args.size())));
    } catch (IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
      return 2;
    }
  }

  private static int dispatch(String kind, Map<String, String> options) throws IOException {
    return switch (kind) {
      case "retrieval" -> EvalRetrieval.run(options);
      case "answers" -> EvalAnswers.run(options);
      case "language" -> EvalLanguage.run(options);
      case "triage" -> EvalTriage.run(options);
      case "listen" -> EvalListen.run(options);
      case "extraction" -> EvalExtraction.run(options);
      case "deadlines" ->
          EvalDeadlines.run(EvalFiles.path(options, "--cases"), EvalFiles.path(options, "--run"));
      default -> unknown("\"" + kind + "\"");
    };
  }

  private static int unknown(String kind) {
    System.err.println(
        "eval knows retrieval, triage, listen, answers, language, deadlines, extraction; not "
            + kind
            + ".");
    return 2;
  }

  private static Map<String, String> options(List<String> args) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < args.size(); i++) {
      String name = args.get(i);
      if (FLAGS.contains(name)) {
        options.put(name, "");
      } else if (name.startsWith("--") && i + 1 < args.size()) {
        options.put(name, args.get(++i));
      } else {
        throw new IllegalArgumentException("\"" + name + "\" needs a value, or is no option.");
      }
    }
    return options;
  }
}
