package org.mingbai.conversation;

/// The random public id of a conversation; also the name of its stream.
public record TalkId(String value) {}
