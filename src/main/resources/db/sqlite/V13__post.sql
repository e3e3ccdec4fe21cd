-- Members' mail addresses, sealed, each under a key of its own; until when (epoch milliseconds) each was told what is new.
create table mailbox (
  member text primary key,
  version integer not null,
  told integer not null,
  data_key blob not null,
  words blob not null
) strict;

-- The outbox: letters to members. What fills one is sealed, and destroyed once it waits for nothing; its id stays, so that nothing is told twice.
create table letter (
  id text primary key,
  sort text not null,
  member text not null,
  state text not null,
  tries integer not null,
  due integer not null,
  day text not null,
  trouble text,
  data_key blob,
  words blob
) strict;

create index letter_due on letter (state, due);
