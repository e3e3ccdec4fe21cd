package org.mingbai.mediation;

/// A view of the inbox that a member keeps under a name of her own; `filter` is what stands behind
/// the question mark of its address.
public record SavedView(String id, String name, String filter) {}
