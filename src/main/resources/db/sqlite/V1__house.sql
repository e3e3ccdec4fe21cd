-- Days are ISO text. Exact times and every word of a person stand only inside sealed payloads.
-- A stream is one case, one conversation, one member or the organisation. Its key is wrapped by the master key; null
-- once destroyed. Rows point to its number, not to its random id, so that what is written together lies together.
create table stream (
  number integer primary key,
  id text not null unique,
  kind text not null,
  data_key blob,
  length integer not null,
  head blob not null
) strict;

create table event (
  number integer primary key autoincrement,
  stream integer not null references stream (number),
  sequence integer not null,
  day text not null,
  type text not null,
  payload blob not null,
  previous blob not null,
  hash blob not null,
  unique (stream, sequence)
) strict;

-- What other nodes' listeners read by number.
create view feed as
  select e.number, s.id as stream, e.sequence from event e join stream s on s.number = e.stream;

create table case_row (
  stream integer primary key references stream (number),
  reference text not null unique,
  stage text not null,
  filed integer not null,
  confidential integer not null,
  category text,
  country text,
  site text,
  locale text not null,
  received text not null,
  due text,
  handler text,
  unread integer not null
) strict;

create table talk_row (
  stream integer primary key references stream (number),
  token blob not null,
  case_id text,
  last_day text not null
) strict;

create index talk_row_case on talk_row (case_id) where case_id is not null;

-- Keys and bodies are blinded under a key outside the database.
create table once (
  key blob primary key,
  body blob not null,
  stream text not null,
  sequence integer not null,
  day text not null
) strict, without rowid;

create table receipt (
  number integer primary key,
  form blob not null unique,
  stream integer not null references stream (number),
  fresh integer not null
) strict;

create index receipt_fresh on receipt (number) where fresh = 1;
create index receipt_stream on receipt (stream);

-- A session: until is an epoch second.
create table visit (
  token blob primary key,
  stream text not null,
  until integer not null
) strict, without rowid;
