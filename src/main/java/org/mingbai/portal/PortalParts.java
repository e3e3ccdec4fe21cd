package org.mingbai.portal;

import java.net.URI;
import java.time.InstantSource;
import org.mingbai.casework.CaseDesk;
import org.mingbai.casework.LinkDesk;
import org.mingbai.conversation.FrontDesk;
import org.mingbai.grievance.Organisations;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.Looks;
import org.mingbai.mediation.SeenMarks;
import org.mingbai.presence.Presence;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.tidings.TidingsDesk;
import org.mingbai.waiting.ReaderWords;

/// What the complainants' pages are given by the rest of the house; `address` is the house's public
/// one, for square codes.
public record PortalParts(
    FrontDesk front,
    CaseDesk cases,
    LinkDesk links,
    Looks looks,
    SeenMarks seen,
    Presence presence,
    ReaderWords readers,
    SheetDesk sheets,
    Media media,
    Organisations organisations,
    ProcedureBook procedures,
    Languages languages,
    Phrasebook phrases,
    InstantSource clock,
    URI address,
    TidingsDesk tidings) {}
