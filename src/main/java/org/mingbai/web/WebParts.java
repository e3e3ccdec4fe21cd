package org.mingbai.web;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.mingbai.grievance.Feed;
import org.mingbai.language.Languages;
import org.mingbai.language.Phrasebook;

/// What the server is given by the rest of the house: languages and words, who staff are, whether
/// store, index and keys are ready, a keyed hash for forms, what tells of news, and the time.
public record WebParts(
    Languages languages,
    Phrasebook phrases,
    Guards guards,
    BooleanSupplier ready,
    Function<String, byte[]> stamp,
    Feed feed,
    InstantSource clock) {}
