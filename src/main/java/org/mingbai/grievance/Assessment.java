package org.mingbai.grievance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What triage makes of one message: kind, categories best first, red lines, facts it found, the
/// words that spoke for it, and what the guess rests on.
public record Assessment(
    MessageKind kind,
    double kindConfidence,
    List<Guess> categories,
    Set<RedLine> redLines,
    Map<String, String> facts,
    List<String> because,
    Basis basis,
    Asks asks) {

  /// One of which it is not known how far it asks.
  public Assessment(
      MessageKind kind,
      double kindConfidence,
      List<Guess> categories,
      Set<RedLine> redLines,
      Map<String, String> facts,
      List<String> because,
      Basis basis) {
    this(kind, kindConfidence, categories, redLines, facts, because, basis, Asks.NOTHING);
  }

  /// How likely a message asks something, how likely it tells of a grievance, and what it asks
  /// about the house itself: `see` (who reads it), `robot`, `long`, `cost` or `name`.
  public record Asks(double asks, double tells, Optional<String> ofUs) {
    /// Nothing is known.
    public static final Asks NOTHING = new Asks(0, 0, Optional.empty());

    /// The same, with what it asks about the house.
    public Asks of(Optional<String> us) {
      return new Asks(asks, tells, us);
    }
  }

  /// A category with how certain it is, 0 to 1.
  public record Guess(Category category, double confidence) {}

  /// The version of what was learnt; from which certainty on its guesses of a class are right in 95
  /// of 100, and those of kin in 80; more than one where none are.
  public record Basis(String version, double sure, double sureOfKin) {
    /// Nothing was learnt.
    public static final Basis NONE = new Basis("", 2, 2);
  }

  public Optional<Guess> best() {
    return categories.stream().findFirst();
  }

  /// How certain a top class is, its second-level classes taken together.
  public double certainty(Category top) {
    return categories.stream()
        .filter(g -> g.category().top().equals(top))
        .mapToDouble(Guess::confidence)
        .sum();
  }

  /// How certain kin are, all their classes taken together.
  public double certainty(Kin kin) {
    return categories.stream()
        .filter(g -> Kin.of(g.category()).filter(kin::equals).isPresent())
        .mapToDouble(Guess::confidence)
        .sum();
  }

  /// The same as another kind of message.
  public Assessment kind(MessageKind other) {
    return new Assessment(other, kindConfidence, categories, redLines, facts, because, basis, asks);
  }

  /// The same with other facts.
  public Assessment facts(Map<String, String> found) {
    return new Assessment(kind, kindConfidence, categories, redLines, found, because, basis, asks);
  }

  /// The same with the categories of other words.
  public Assessment categoriesOf(Assessment other) {
    return new Assessment(
        kind, kindConfidence, other.categories, redLines, facts, because, other.basis, asks);
  }
}
