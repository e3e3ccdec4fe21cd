package org.mingbai.grievance;

/// An emergency number or outside body of a country; shown always, marked while the administrator
/// has not confirmed it.
public record Contact(
    String id,
    String country,
    String kind,
    String name,
    String number,
    String languages,
    String hours,
    String whatFor,
    String confidence,
    boolean confirmed) {}
