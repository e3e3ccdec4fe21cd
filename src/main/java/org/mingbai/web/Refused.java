package org.mingbai.web;

import org.jspecify.annotations.Nullable;

/// Thrown inside the HTTP rooms to answer with a problem; it carries no words of a person.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Problem problem;
  private final @Nullable String field;
  private final int retryAfter;

  public Refused(Problem problem) {
    this(problem, null, 0);
  }

  private Refused(Problem problem, @Nullable String field, int retryAfter) {
    super(problem.key(), null, false, false);
    this.problem = problem;
    this.field = field;
    this.retryAfter = retryAfter;
  }

  /// A field of the request that does not fit, by its name.
  public static Refused field(String name) {
    return new Refused(Problem.BAD_FIELD, name, 0);
  }

  /// Come again in this many seconds.
  public static Refused later(Problem problem, int seconds) {
    return new Refused(problem, null, seconds);
  }

  public Problem problem() {
    return problem;
  }

  @Nullable String field() {
    return field;
  }

  int retryAfter() {
    return retryAfter;
  }
}
