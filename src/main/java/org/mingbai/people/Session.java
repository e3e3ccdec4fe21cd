package org.mingbai.people;

import java.time.Instant;

/// A signed-in session of a member; its token is told once and kept only as a keyed hash.
public record Session(String id, String member, Instant begun, Instant seen) {}
