-- A member's states are a stream of their own; logins and tokens are blinded under a key outside the database.
create table account (
  stream bigint primary key references stream (number),
  login bytea not null unique,
  spent bigint not null
);

-- Sessions and links of staff end by themselves: their times are epoch milliseconds.
create table staff_session (
  token bytea primary key,
  id text not null unique,
  member text not null,
  begun bigint not null,
  seen bigint not null
);

create index staff_session_member on staff_session (member);

create table invitation (
  member text primary key,
  token bytea not null unique,
  until bigint not null,
  data_key bytea not null,
  draft bytea
);

create table wrong_tries (
  login bytea primary key,
  wrong bigint not null,
  heard_from bigint not null
);
