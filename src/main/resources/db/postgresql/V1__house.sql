-- Days are ISO text. Exact times and every word of a person stand only inside sealed payloads.
-- A stream is one case, one conversation or the organisation. Its key is wrapped by the master key; null once destroyed.
create table stream (
  id text primary key,
  kind text not null,
  data_key bytea,
  length bigint not null,
  head bytea not null
);

create table event (
  number bigint generated always as identity primary key,
  stream text not null references stream (id),
  sequence bigint not null,
  day text not null,
  type text not null,
  payload bytea not null,
  previous bytea not null,
  hash bytea not null,
  unique (stream, sequence)
);

-- What other nodes' listeners read by number.
create view feed as select number, stream, sequence from event;

create table case_row (
  stream text primary key references stream (id),
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
  stream text primary key references stream (id),
  token bytea not null,
  case_id text,
  last_day text not null
);

create index talk_row_case on talk_row (case_id) where case_id is not null;
create index talk_row_day on talk_row (last_day) where case_id is null;

-- Keys and bodies are blinded under a key outside the database.
create table once (
  key bytea primary key,
  body bytea not null,
  stream text not null,
  sequence bigint not null,
  day text not null
);

create index once_day on once (day);

create table receipt (
  number bigint generated always as identity primary key,
  form bytea not null unique,
  stream text not null references stream (id),
  fresh smallint not null
);

create index receipt_fresh on receipt (number) where fresh = 1;
create index receipt_stream on receipt (stream);

-- A session: until is an epoch second.
create table visit (
  token bytea primary key,
  stream text not null references stream (id),
  until bigint not null
);
