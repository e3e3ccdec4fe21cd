package org.mingbai.grievance;

import org.jspecify.annotations.Nullable;

/// What somebody tells us is wrong. Only `what` is needed; the rest may stay unknown.
public record Grievance(
    String what,
    @Nullable Category category,
    @Nullable String country,
    @Nullable String site,
    @Nullable String when,
    @Nullable String where,
    @Nullable String done,
    @Nullable String wish) {}
