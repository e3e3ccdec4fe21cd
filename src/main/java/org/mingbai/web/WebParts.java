package org.mingbai.web;

import java.time.InstantSource;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;

/// What the server is given by the rest of the house.
public record WebParts(
    Languages languages,
    Phrasebook phrases,
    Guards guards,
    Readiness readiness,
    FormStamp stamp,
    InstantSource clock) {}
