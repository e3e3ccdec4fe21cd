-- Days are ISO text. Exact times and every word of a person stand only inside sealed payloads.
-- A stream is one case, one conversation, one member or the organisation. Its key is wrapped by the master key; null
-- once destroyed. Rows point to its number, not to its random id, so that what is written together lies together.
create table stream (
  number bigint generated always as identity primary key,
  id text not null unique,
  kind text not null,
  data_key bytea,
  length bigint not null,
  head bytea not null
);

create table event (
  number bigint generated always as identity primary key,
  stream bigint not null references stream (number),
  sequence bigint not null,
  day text not null,
  type text not null,
  payload bytea not null,
  previous bytea not null,
  hash bytea not null,
  unique (stream, sequence)
);

-- What other nodes' listeners read by number.
create view feed as
  select e.number, s.id as stream, e.sequence from event e join stream s on s.number = e.stream;

create table case_row (
  stream bigint primary key references stream (number),
  reference text not null unique,
  stage text not null,
  filed smallint not null,
  confidential smallint not null,
  category text,
  country text,
  site text,
  locale text not null,
  received text not null,
  due text,
  handler text,
  unread smallint not null
);

create table talk_row (
  stream bigint primary key references stream (number),
  token bytea not null,
  case_id text,
  last_day text not null
);

create index talk_row_case on talk_row (case_id) where case_id is not null;

-- Keys and bodies are blinded under a key outside the database.
create table once (
  key bytea primary key,
  body bytea not null,
  stream text not null,
  sequence bigint not null,
  day text not null
);

create table receipt (
  number bigint generated always as identity primary key,
  form bytea not null unique,
  stream bigint not null references stream (number),
  fresh smallint not null
);

create index receipt_fresh on receipt (number) where fresh = 1;
create index receipt_stream on receipt (stream);

-- A session: until is an epoch second.
create table visit (
  token bytea primary key,
  stream text not null,
  until bigint not null
);
