package org.mingbai.likeness;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/// One linear support vector machine for each label against all others.
final class LinearVotes {
  private static final double COST = 1;
  private static final double CLOSE = .1;

  private final float[][] weights;

  /// Labels are numbers from 0 to `labels` - 1.
  LinearVotes(List<FeatureSpace.Vector> texts, int[] answers, int labels, int features) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = texts.size();
    problem.n = features;
    problem.x = new Feature[texts.size()][];
    problem.y = new double[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      problem.x[i] = nodes(texts.get(i));
      problem.y[i] = answers[i];
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, CLOSE));
    weights = new float[labels][features];
    int[] order = model.getLabels();
    double[] w = model.getFeatureWeights();
    boolean two = order.length == 2;
    for (int c = 0; c < order.length; c++) {
      for (int f = 0; f < features; f++) {
        double weight = two ? (c == 0 ? w[f] : -w[f]) : w[f * order.length + c];
        weights[order[c]][f] = (float) weight;
      }
    }
  }

  private static Feature[] nodes(FeatureSpace.Vector vector) {
    Feature[] nodes = new Feature[vector.features().length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new FeatureNode(vector.features()[i] + 1, vector.values()[i]);
    }
    return nodes;
  }

  double[] votes(FeatureSpace.Vector text) {
    double[] votes = new double[weights.length];
    for (int label = 0; label < votes.length; label++) {
      for (int i = 0; i < text.features().length; i++) {
        votes[label] += weights[label][text.features()[i]] * text.values()[i];
      }
    }
    return votes;
  }

  double weight(int label, int feature) {
    return weights[label][feature];
  }
}
