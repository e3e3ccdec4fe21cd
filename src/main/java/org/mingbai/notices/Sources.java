package org.mingbai.notices;

import org.mingbai.casework.DocketDesk;
import org.mingbai.mediation.Looks;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.people.PeopleDesk;
import org.mingbai.roster.RosterDesk;

/// What news is read from: case files and who opened them, staff, and who is there when.
public record Sources(
    DocketDesk docket,
    Looks looks,
    PeopleDesk people,
    RosterDesk roster,
    MediationDesk.Zones zones) {}
