package org.mingbai.likeness;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// One linear support vector machine for each label against all others.
final class LinearVotes {
  private static final double COST = 1;
  private static final double CLOSE = .4;
  private static final double OWN = 1;
  private static final double OTHER = -1;

  private final Weights weights;

  /// Labels are numbers from 0 to `labels` - 1. One after the other is learnt, so that only one at
  /// a time is held in full width.
  LinearVotes(List<FeatureSpace.Vector> texts, int[] answers, int labels, int features) {
    this(texts, answers, labels, features, false);
  }

  /// Where labels have few texts each, those of its own may count more than the many others.
  LinearVotes(
      List<FeatureSpace.Vector> texts, int[] answers, int labels, int features, boolean even) {
    Linear.disableDebugOutput();
    weights = new Weights(labels, features);
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = features;
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      problem.x[i] = nodes(texts.get(i));
    }
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < answers.length; i++) {
        problem.y[i] = answers[i] == label ? OWN : OTHER;
      }
      double[] learnt = learnt(problem, even);
      weights.set(label, learnt);
      if (labels == 2) {
        weights.set(1, turned(learnt));
        break;
      }
    }
  }

  private LinearVotes(Weights weights) {
    this.weights = weights;
  }

  void write(DataOutput out) throws IOException {
    weights.write(out);
  }

  static LinearVotes read(DataInput in) throws IOException {
    return new LinearVotes(Weights.read(in));
  }

  private static double[] turned(double[] weights) {
    return Arrays.stream(weights).map(w -> -w).toArray();
  }

  /// Positive where a feature speaks for the label.
  private static double[] learnt(Problem problem, boolean even) {
    Parameter way = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, CLOSE);
    if (even) {
      double own = Math.max(1, Arrays.stream(problem.y).filter(y -> y == OWN).count());
      double[] weight = {Math.max(1, Math.sqrt((problem.l - own) / own))};
      way.setWeights(weight, new int[] {(int) OWN});
    }
    Model model = Linear.train(problem, way);
    double[] weights = Arrays.copyOf(model.getFeatureWeights(), problem.n);
    return model.getLabels()[0] == (int) OWN ? weights : turned(weights);
  }

  private static Feature[] nodes(FeatureSpace.Vector vector) {
    Feature[] nodes = new Feature[vector.features().length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new FeatureNode(vector.features()[i] + 1, vector.values()[i]);
    }
    return nodes;
  }

  double[] votes(FeatureSpace.Vector text) {
    return weights.votes(text);
  }

  double weight(int label, int feature) {
    return weights.of(label, feature);
  }
}
