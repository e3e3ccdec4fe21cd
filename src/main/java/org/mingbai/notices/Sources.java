package org.mingbai.notices;

import org.mingbai.casework.DocketDesk;
import org.mingbai.mediation.Looks;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.RosterDesk;

/// What news is read from: case files and who opened them, staff, who is there when, and which are
/// working days.
public record Sources(
    DocketDesk docket,
    Looks looks,
    PeopleDesk people,
    RosterDesk roster,
    MediationDesk.Zones zones,
    TranslationQueue.Workdays workdays) {}
