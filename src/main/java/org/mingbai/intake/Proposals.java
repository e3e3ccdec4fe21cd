package org.mingbai.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingbai.grievance.Assessment;
import org.mingbai.grievance.Assessment.Guess;
import org.mingbai.grievance.Category;
import org.mingbai.grievance.RedLine;

/// Which classes a complaint is proposed to be of, the likeliest first.
public final class Proposals {
  private static final int MOST = 3;

  /// A class that fits a red line is proposed while it is a fifteenth as likely as the likeliest;
  /// below that the red line was hardly what she tells of.
  private static final double LEAST = 1 / 15.;

  /// Our own handling is proposed only where it is likelier than all else together.
  private static final double HANDLING = .5;

  private static final String PROCESS = "process";
  private static final Set<String> NO_COMPLAINT =
      Set.of("process.question", "process.status", "process.thanks");

  private Proposals() {}

  /// The best guesses that a complaint can be about; where red lines were heard, first what fits
  /// one of them, and nothing about our own handling.
  public static List<String> of(Assessment a, Collection<RedLine> heard) {
    boolean handling = heard.isEmpty() && ofTop(a, PROCESS) >= HANDLING;
    List<Guess> all = complaints(a).filter(g -> handling || !process(g)).toList();
    Optional<Guess> fitting =
        likeliest(all.stream().filter(g -> heard.stream().anyMatch(r -> r.fits(g.category()))), a)
            .filter(g -> certainty(a, g) >= LEAST * most(all, a));
    List<Guess> ordered = new ArrayList<>(all);
    fitting.ifPresent(first -> {
      ordered.remove(first);
      ordered.addFirst(first);
    });
    return keys(ordered.stream());
  }

  private static Stream<Guess> complaints(Assessment a) {
    return a.categories().stream().filter(g -> !NO_COMPLAINT.contains(g.category().key()));
  }

  private static List<String> keys(Stream<Guess> guesses) {
    return guesses.map(g -> g.category().key()).limit(MOST).toList();
  }

  /// The best of the likeliest top class.
  private static Optional<Guess> likeliest(Stream<Guess> guesses, Assessment a) {
    return guesses.max(
        Comparator.<Guess>comparingDouble(g -> certainty(a, g))
            .thenComparingDouble(Guess::confidence));
  }

  private static double most(List<Guess> guesses, Assessment a) {
    return guesses.stream().mapToDouble(g -> certainty(a, g)).max().orElse(0);
  }

  private static double certainty(Assessment a, Guess guess) {
    return a.certainty(guess.category().top());
  }

  private static double ofTop(Assessment a, String top) {
    return a.certainty(new Category(top));
  }

  private static boolean process(Guess guess) {
    return guess.category().top().key().equals(PROCESS);
  }
}
