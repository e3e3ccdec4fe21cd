package org.mingbai.passkeys;

/// Where a passkey is good: the origin of the house's pages, and its name alone.
public record Place(String origin, String house) {}
