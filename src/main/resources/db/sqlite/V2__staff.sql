-- A member's states are a stream of their own; logins and tokens are blinded under a key outside the database.
create table account (
  stream integer primary key references stream (number),
  login blob not null unique,
  spent integer not null
) strict, without rowid;

-- Sessions and links of staff end by themselves: their times are epoch milliseconds.
create table staff_session (
  token blob primary key,
  id text not null unique,
  member text not null,
  begun integer not null,
  seen integer not null
) strict, without rowid;

create index staff_session_member on staff_session (member);

create table invitation (
  member text primary key,
  token blob not null unique,
  until integer not null,
  data_key blob not null,
  draft blob
) strict, without rowid;

create table wrong_tries (
  login blob primary key,
  wrong integer not null,
  heard_from integer not null
) strict, without rowid;
