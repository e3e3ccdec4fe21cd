-- Words a member typed on a case and has not sent: one a member and form, sealed under the case's own key, gone with the case.
create table unsent (
  stream integer not null references stream (number) on delete cascade,
  member text not null,
  form text not null,
  words blob not null,
  primary key (stream, member, form)
) strict, without rowid;

-- How many of a case's events the office has seen at most; nobody's name, no time.
create table seen (
  stream integer primary key references stream (number) on delete cascade,
  events integer not null
) strict;
