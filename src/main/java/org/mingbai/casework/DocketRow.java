package org.mingbai.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list of cases shows without opening one: no words of a person, days only (PRV-01, PRV-08).
public record DocketRow(
    CaseId id,
    String reference,
    String stage,
    boolean filed,
    boolean confidential,
    @Nullable String category,
    @Nullable String country,
    @Nullable String site,
    String locale,
    LocalDate received,
    @Nullable LocalDate due,
    @Nullable String handler,
    boolean unread) {}
