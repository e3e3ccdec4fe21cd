package org.mingbai.people;

/// The books the people room keeps.
public record StaffBooks(
    Accounts accounts, Sessions sessions, Invitations invitations, WrongTries tries) {}
