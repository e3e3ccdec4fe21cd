package org.mingbai.likeness;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingbai.lessons.Figures;

/// How like the examples of each label a text is: by its words and, where a model has read it, by
/// its meaning.
public final class Likeness {
  /// What a vote by meaning counts beside one by words.
  private static final double MEANING = .75;

  private final List<String> labels;
  private final FeatureSpace space;
  private final LinearVotes byWords;
  private final @Nullable MeaningVotes byMeaning;

  /// A text's features with its label; the meaning is a vector of length one, or empty where no
  /// model reads the language.
  public record Example(long[] features, String label, float[] meaning) {
    /// Takes the text apart.
    public static Example of(String text, String label, float[] meaning) {
      return new Example(Features.of(text), label, meaning);
    }
  }

  /// Meanings are either all empty or all of the same length.
  public Likeness(List<Example> examples) {
    this(examples, Weighing.PLAIN);
  }

  /// With the features that count by this weighing.
  public Likeness(List<Example> examples, Weighing weighing) {
    labels = new ArrayList<>(new TreeSet<>(examples.stream().map(Example::label).toList()));
    List<long[]> features = examples.stream().map(Example::features).toList();
    int[] answers = examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
    space = new FeatureSpace(features, weighing);
    byWords =
        new LinearVotes(
            features.stream().map(space::vector).toList(), answers, labels.size(), space.size());
    boolean read = examples.stream().allMatch(e -> e.meaning().length > 0);
    byMeaning =
        read
            ? new MeaningVotes(
                examples.stream().map(Example::meaning).toList(), answers, labels.size())
            : null;
  }

  private Likeness(DataInput in) throws IOException {
    labels = Figures.words(in);
    space = FeatureSpace.read(in);
    byWords = LinearVotes.read(in);
    byMeaning = in.readBoolean() ? MeaningVotes.read(in) : null;
  }

  /// All that was learnt.
  public void write(DataOutput out) throws IOException {
    Figures.write(out, labels);
    space.write(out);
    byWords.write(out);
    out.writeBoolean(byMeaning != null);
    if (byMeaning != null) {
      byMeaning.write(out);
    }
  }

  /// Likeness as it was written.
  public static Likeness read(DataInput in) throws IOException {
    return new Likeness(in);
  }

  /// How like a label's examples a text is by its words and by its meaning: the higher, the more.
  public record Vote(double words, double meaning) {
    /// Of a label that was never seen.
    public static final Vote NONE = new Vote(-1, 0);

    /// Both together.
    public double sum() {
      return words + MEANING * meaning;
    }
  }

  /// The vote for each label.
  public Map<String, Vote> votes(long[] features, float[] meaning) {
    double[] words = byWords.votes(space.vector(features));
    double[] meant = byMeaning == null ? new double[words.length] : byMeaning.votes(meaning);
    Map<String, Vote> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i++) {
      byLabel.put(labels.get(i), new Vote(words[i], meant[i]));
    }
    return byLabel;
  }
}
