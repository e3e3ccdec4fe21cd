-- Members' mail addresses, sealed, each under a key of its own; until when (epoch milliseconds) each was told what is new.
create table mailbox (
  member text primary key,
  version bigint not null,
  told bigint not null,
  data_key bytea not null,
  words bytea not null
);

-- The outbox: letters to members. What fills one is sealed, and destroyed once it waits for nothing; its id stays, so that nothing is told twice.
create table letter (
  id text primary key,
  sort text not null,
  member text not null,
  state text not null,
  tries integer not null,
  due bigint not null,
  day text not null,
  trouble text,
  data_key bytea,
  words bytea
);

create index letter_due on letter (state, due);
