package org.mingbai.mediation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mingbai.casework.CaseFile;

/// A case as a mediator sees it: the whole file, its time limits as of today in the case's country,
/// and whether it is hers.
public record CaseView(
    CaseFile file, List<CaseFile.Running> clocks, LocalDate today, ZoneId zone, boolean mine) {}
