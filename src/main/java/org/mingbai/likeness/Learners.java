package org.mingbai.likeness;

import java.util.List;
import org.mingbai.lessons.Figures;

/// The code of this room, for whoever keeps what it learnt: what was learnt by another is not the
/// same.
public final class Learners {
  private Learners() {}

  /// Every type whose change may change what is learnt.
  public static List<Class<?>> code() {
    return List.of(
        Classifier.class,
        ComplementBayes.class,
        FeatureSpace.class,
        Features.class,
        Figures.class,
        Likeness.class,
        LinearVotes.class,
        Marks.class,
        MeaningVotes.class,
        Meanings.class,
        NearVotes.class,
        Trial.class,
        Weighing.class,
        Weights.class);
  }
}
