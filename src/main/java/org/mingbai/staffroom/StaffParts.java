package org.mingbai.staffroom;

import java.net.URI;
import java.time.InstantSource;
import org.mingbai.alike.AlikeDesk;
import org.mingbai.assigning.AssigningDesk;
import org.mingbai.drafts.DraftBook;
import org.mingbai.grievance.Organisations;
import org.mingbai.knowledge.Media;
import org.mingbai.knowledge.Papers;
import org.mingbai.knowledge.SheetDesk;
import org.mingbai.knowledge.Wishes;
import org.mingbai.knowledge.Workshop;
import org.mingbai.language.LanguageDetector;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;
import org.mingbai.mediation.AsideDesk;
import org.mingbai.mediation.CaseIndex;
import org.mingbai.mediation.DisclosureDesk;
import org.mingbai.mediation.MediationDesk;
import org.mingbai.mediation.SavedViews;
import org.mingbai.mediation.SeenMarks;
import org.mingbai.mediation.TranslationQueue;
import org.mingbai.notices.NoticeDesk;
import org.mingbai.passkeys.PasskeyDesk;
import org.mingbai.people.PeopleDesk;
import org.mingbai.presence.Presence;
import org.mingbai.procedure.ProcedureBook;
import org.mingbai.roster.RosterDesk;
import org.mingbai.triage.TriageDesk;

/// What the staff pages are given by the rest of the house; `address` is the house's public one,
/// for links that are passed on.
public record StaffParts(
    PeopleDesk people,
    PasskeyDesk passkeys,
    RosterDesk roster,
    MediationDesk mediation,
    AsideDesk aside,
    AssigningDesk assigning,
    DisclosureDesk disclosures,
    TranslationQueue translations,
    CaseIndex index,
    AlikeDesk alike,
    SavedViews views,
    DraftBook drafts,
    SeenMarks seen,
    Presence presence,
    SheetDesk sheets,
    Workshop workshop,
    Papers papers,
    Media media,
    Wishes wishes,
    Organisations organisations,
    ProcedureBook procedures,
    Languages languages,
    Phrasebook words,
    LanguageDetector detector,
    InstantSource clock,
    URI address,
    NoticeDesk notices,
    TriageDesk triage) {}
