package org.mingbai.mediation;

import org.mingbai.retrieval.Snippet;

/// A case that was found: as it stands in lists, and the words in which it was found.
public record Found(Inbox.Entry entry, Snippet snippet) {}
