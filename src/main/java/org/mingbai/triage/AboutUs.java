package org.mingbai.triage;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingbai.grievance.MessageKind;
import org.mingbai.language.LocaleFolder;
import org.mingbai.language.Sample;
import org.mingbai.language.SheetSource;
import org.mingbai.language.Words;
import org.mingbai.likeness.Classifier;
import org.mingbai.likeness.Weighing;

/// What a message asks about the house itself (who reads it, is it a robot, how long, what it
/// costs, without a name), learnt from samples beside all that people otherwise say and ask.
final class AboutUs {
  private static final double SHARPNESS = 1.7;
  private static final List<String> KINDS = List.of("see", "robot", "long", "cost", "name");

  /// How much likelier the house is asked about than anything else (a logarithm): most of what is
  /// learnt is something else, so less than even is enough where a message asks at all.
  private static final double LIKELY = -1.2;

  private static final double SURE = -.7;
  private static final Set<MessageKind> ASKING =
      EnumSet.of(
          MessageKind.QUESTION, MessageKind.OFF_TOPIC, MessageKind.STATUS, MessageKind.GREETING);

  private static final double TINY = 1e-9;
  private static final int MOST_WORDS = 30;
  private static final int SENTENCE = 3;
  private static final int TOLD = 150;
  private static final int ASKED = 100;
  private static final int UNCOVERED = 120;
  private static final String ELSE = "-";

  private final Classifier classifier;

  AboutUs(LocaleFolder folder) {
    this(
        new Classifier(
            samples(folder).stream().map(s -> Classifier.Row.of(s.text(), s.label())).toList(),
            Weighing.FEW,
            SHARPNESS));
  }

  private AboutUs(Classifier classifier) {
    this.classifier = classifier;
  }

  void write(DataOutput out) throws IOException {
    classifier.write(out);
  }

  static AboutUs read(DataInput in) throws IOException {
    return new AboutUs(Classifier.read(in));
  }

  /// What it asks about the house, if that is surely all it says; a greeting of a word or two is
  /// left to the lexicon. Where something was asked, only what asks can be no answer to it.
  Optional<String> in(Kinds.Heard heard, MessageKind kind, boolean open) {
    int words = heard.words().size();
    boolean asks = ASKING.contains(kind);
    if (words < SENTENCE || words > MOST_WORDS || open && !asks) {
      return Optional.empty();
    }
    List<Classifier.Guess> guesses = classifier.guess(heard.features());
    double other =
        guesses.stream()
            .filter(guess -> guess.label().equals(ELSE))
            .mapToDouble(Classifier.Guess::chance)
            .sum();
    double margin = Math.log((1 - other + TINY) / (other + TINY));
    return margin < (asks && !open ? LIKELY : SURE)
        ? Optional.empty()
        : guesses.stream()
            .map(Classifier.Guess::label)
            .filter(label -> !label.equals(ELSE))
            .findFirst();
  }

  /// What a sample asks about the house.
  static Optional<String> of(Sample sample) {
    return KINDS.stream().filter(us -> sample.label().equals(Kinds.ABOUT + us)).findFirst();
  }

  /// What it is learnt from, labelled by what is asked about.
  static List<Sample> samples(LocaleFolder folder) {
    List<Sample> samples = new ArrayList<>();
    List<Sample> told = new ArrayList<>();
    for (Sample sample : folder.samples()) {
      Optional<String> us = of(sample);
      if (us.isPresent()) {
        samples.add(new Sample(sample.text(), us.get()));
      } else if (Words.of(sample.text()).size() >= SENTENCE) {
        (sample.label().startsWith("kind:") ? samples : told).add(other(sample.text()));
      }
    }
    for (String us : KINDS) {
      folder.listed("chat.said." + us).stream()
          .filter(said -> Words.of(said).size() > 1)
          .forEach(said -> samples.add(new Sample(said, us)));
    }
    samples.addAll(Kinds.some(told, TOLD));
    samples.addAll(Kinds.some(asked(folder), ASKED));
    samples.addAll(Kinds.some(folder.uncovered().stream().map(AboutUs::other).toList(), UNCOVERED));
    return samples;
  }

  /// What sheets of a country answer; the others are about the house too.
  private static List<Sample> asked(LocaleFolder folder) {
    return folder.sheets().stream()
        .map(SheetSource::front)
        .filter(front -> front.get("country") != null)
        .map(front -> front.get("questions"))
        .filter(List.class::isInstance)
        .flatMap(questions -> ((List<?>) questions).stream())
        .map(question -> other(String.valueOf(question)))
        .toList();
  }

  private static Sample other(String text) {
    return new Sample(text, ELSE);
  }
}
