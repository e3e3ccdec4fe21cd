package org.mingbai.presence;

/// Where a member is: the case, the conversation it came from ("" for none), and whether the case
/// is hers.
public record Spot(String caseId, String conversation, String member, boolean leads) {}
