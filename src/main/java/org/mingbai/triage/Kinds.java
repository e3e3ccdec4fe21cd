package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.MessageKind;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.Word;
import org.mingbai.language.Words;
import org.mingbai.lexicon.Lexicon;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.Weighing;

/// What kind of message it is: learnt from samples, moved by the words of the dialogue and by what
/// was asked.
final class Kinds {
  private static final double SHARPNESS = 1.7;
  private static final int SENTENCE = 4;
  private static final String KIND = "kind:";

  /// What people ask about the house itself, by what about it.
  static final String ABOUT = KIND + "about-";

  /// What people say of anything else.
  private static final String CHAT = "-";

  private static final String COMPLAINT = KIND + MessageKind.COMPLAINT.key();
  private static final String QUESTION = KIND + MessageKind.QUESTION.key();

  /// Complaints have a thousand samples, other kinds a hundred at most: so many of them, and of
  /// what people say of anything else, stand for all.
  private static final int COMPLAINTS = 250;

  private static final int CHATS = 40;
  private static final int OF_US = 15;

  /// Who is handed over is asked nothing more: what only sounds like a wish for a person is not
  /// enough.
  private static final double SURE_OF_PERSON = .6;

  private final Classifier classifier;

  Kinds(LocaleFolder folder) {
    this(rows(samples(folder)));
  }

  private Kinds(List<Classifier.Row> rows) {
    classifier = new Classifier(rows, Weighing.FEW, SHARPNESS);
  }

  private Kinds(Classifier classifier) {
    this.classifier = classifier;
  }

  void write(DataOutput out) throws IOException {
    classifier.write(out);
  }

  static Kinds read(DataInput in) throws IOException {
    return new Kinds(Classifier.read(in));
  }

  /// One that learnt all but a part of the samples.
  static Kinds without(LocaleFolder folder, int part, int parts) {
    List<Sample> samples = samples(folder);
    List<Sample> learnt = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (i % parts != part) {
        learnt.add(samples.get(i));
      }
    }
    return new Kinds(rows(learnt));
  }

  private static List<Classifier.Row> rows(List<Sample> samples) {
    return samples.stream().map(s -> Classifier.Row.of(s.text(), s.label())).toList();
  }

  /// What kinds are learnt from, with the kind as label.
  static List<Sample> samples(LocaleFolder folder) {
    List<Sample> samples = new ArrayList<>();
    List<Sample> complaints = new ArrayList<>();
    List<Sample> chats = new ArrayList<>();
    List<Sample> ofUs = new ArrayList<>();
    for (Sample sample : folder.samples()) {
      boolean own = sample.label().startsWith(KIND);
      Sample kind = new Sample(sample.text(), label(sample));
      if (own || Words.of(sample.text()).size() >= SENTENCE) {
        boolean chat = sample.label().equals(CHAT);
        boolean us = AboutUs.of(sample).isPresent();
        (us ? ofUs : chat ? chats : own || !kind.label().equals(COMPLAINT) ? samples : complaints)
            .add(kind);
      }
    }
    samples.addAll(some(complaints, COMPLAINTS));
    samples.addAll(some(chats, CHATS));
    samples.addAll(some(ofUs, OF_US));
    return samples;
  }

  /// At most so many, taken evenly from the first to the last.
  static <T> List<T> some(List<T> all, int most) {
    int count = Math.min(most, all.size());
    return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
  }

  /// A sample of a category is a complaint, but for those of the house's own service.
  private static String label(Sample sample) {
    return switch (sample.label()) {
      case CHAT -> KIND + MessageKind.OFF_TOPIC.key();
      case "process.question" -> KIND + MessageKind.QUESTION.key();
      case "process.status" -> KIND + MessageKind.STATUS.key();
      case "process.thanks" -> KIND + MessageKind.THANKS.key();
      default -> {
        String own = sample.label().startsWith(ABOUT) ? QUESTION : sample.label();
        yield own.startsWith(KIND) ? own : COMPLAINT;
      }
    };
  }

  /// A kind with its chance, and how likely it asks or tells.
  record Kind(MessageKind kind, double chance, Assessment.Asks asks) {
    /// The same where something was asked and she tells a fact: that is an answer, however odd.
    MessageKind told() {
      return kind == MessageKind.OFF_TOPIC ? MessageKind.REPLY : kind;
    }
  }

  /// What was heard of one message.
  record Heard(
      String text,
      List<Word> words,
      long[] features,
      List<Lexicon.Match> matches,
      Predicate<Word> inflected,
      Predicate<Word> bends) {}

  Kind of(Heard heard, @Nullable String asked) {
    if (heard.words().isEmpty()) {
      return new Kind(MessageKind.REPLY, 0, Assessment.Asks.NOTHING);
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
    Map<MessageKind, Double> chances = new EnumMap<>(MessageKind.class);
    scores.forEach((kind, score) -> chances.put(kind, Math.exp(score)));
    double all = chances.values().stream().mapToDouble(chance -> chance).sum();
    chances.replaceAll((_, chance) -> chance / Math.max(1e-12, all));
    MessageKind best = MessageKind.REPLY;
    for (Map.Entry<MessageKind, Double> chance : chances.entrySet()) {
      boolean maybe = chance.getKey() == MessageKind.PERSON && chance.getValue() < SURE_OF_PERSON;
      best = !maybe && chance.getValue() > chances.getOrDefault(best, 0.0) ? chance.getKey() : best;
    }
    return new Kind(
        best,
        chances.getOrDefault(best, 0.0),
        new Assessment.Asks(
            chances.getOrDefault(MessageKind.QUESTION, 0.0),
            chances.getOrDefault(MessageKind.COMPLAINT, 0.0),
            Optional.empty()));
  }
}
