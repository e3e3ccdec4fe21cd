package org.mingbai.retrieval;

import java.util.List;

/// What was found, best first, and how likely it is (0 to 1) that the best one answers the
/// question.
public record Hits(List<Hit> best, double answerable) {}
