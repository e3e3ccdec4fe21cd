-- Where a complainant wishes to have news: one a case, sealed under the case's own key, gone with the case; until when (epoch milliseconds) she was told. The mark stands for the case in the outbox.
create table letterbox (
  stream bigint primary key references stream (number) on delete cascade,
  mark text not null unique,
  version bigint not null,
  told bigint not null,
  words bytea not null
);

-- How many codes a day were asked for: by case, by address and by the house, each under a keyed hash that is another every day; forgotten when the day is over.
create table code_count (
  mark text primary key,
  day text not null,
  codes integer not null
);
