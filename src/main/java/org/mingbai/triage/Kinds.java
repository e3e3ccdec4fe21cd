package org.mingbai.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.MessageKind;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.likeness.Classifier;

/// What kind of message it is: learnt from samples, moved by the words of the dialogue and by what
/// was asked.
final class Kinds {
  private static final double SHARPNESS = 2.5;
  private static final int SENTENCE = 4;
  private static final String KIND = "kind:";

  private final Classifier classifier;

  Kinds(LocaleFolder folder) {
    classifier = new Classifier(rows(folder), SHARPNESS);
  }

  private static List<Classifier.Row> rows(LocaleFolder folder) {
    List<Classifier.Row> rows = new ArrayList<>();
    for (Sample sample : folder.samples()) {
      String label = label(sample);
      boolean cue = !sample.label().startsWith(KIND) && Words.of(sample.text()).size() < SENTENCE;
      if (!label.isEmpty() && !cue) {
        rows.add(Classifier.Row.of(sample.text(), label));
      }
    }
    return rows;
  }

  /// A sample of a category is a complaint, but for those of the house's own service.
  private static String label(Sample sample) {
    return switch (sample.label()) {
      case "-" -> "";
      case "process.question" -> KIND + MessageKind.QUESTION.key();
      case "process.status" -> KIND + MessageKind.STATUS.key();
      case "process.thanks" -> KIND + MessageKind.THANKS.key();
      default ->
          sample.label().startsWith(KIND) ? sample.label() : KIND + MessageKind.COMPLAINT.key();
    };
  }

  /// A kind with its chance.
  record Kind(MessageKind kind, double chance) {}

  /// What was heard of one message.
  record Heard(
      String text,
      List<Word> words,
      long[] features,
      List<Lexicon.Match> matches,
      Predicate<Word> inflected) {}

  Kind of(Heard heard, @Nullable String asked) {
    if (heard.words().isEmpty()) {
      return new Kind(MessageKind.REPLY, 0);
    }
    Map<MessageKind, Double> scores = new EnumMap<>(MessageKind.class);
    for (Classifier.Guess guess : classifier.guess(heard.features())) {
      for (MessageKind kind : MessageKind.values()) {
        if (guess.label().equals(KIND + kind.key())) {
          scores.put(kind, Math.log(guess.chance() + 1e-4));
        }
      }
    }
    new DialogueWords(heard, asked).move(scores);
    return best(scores);
  }

  private static Kind best(Map<MessageKind, Double> scores) {
    double all = 0;
    MessageKind best = MessageKind.REPLY;
    for (Map.Entry<MessageKind, Double> score : scores.entrySet()) {
      all += Math.exp(score.getValue());
      best = score.getValue() > scores.getOrDefault(best, -99.0) ? score.getKey() : best;
    }
    return new Kind(best, Math.exp(scores.getOrDefault(best, -99.0)) / Math.max(1e-12, all));
  }
}
