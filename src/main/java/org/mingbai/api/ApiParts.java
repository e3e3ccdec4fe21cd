package org.mingbai.api;

import java.time.InstantSource;
import org.mingbai.casework.CaseDesk;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.grievance.Organisations;
import org.mingbai.grievance.Receipts;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.Looks;

/// What the calls of machines are given by the rest of the house.
public record ApiParts(
    FrontDesk front,
    CaseDesk cases,
    Looks looks,
    SheetDesk sheets,
    Receipts receipts,
    Organisations organisations,
    Languages languages,
    Phrasebook phrases,
    InstantSource clock) {}
