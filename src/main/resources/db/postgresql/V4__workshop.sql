-- A sheet's history in the workshop is a stream of its own.
create table sheet_row (
  stream bigint primary key references stream (number)
);

-- Questions that no sheet answered, masked and sealed: by week, and with no way back to a conversation.
create table unmet (
  number bigint generated always as identity primary key,
  locale text not null,
  week text not null,
  data_key bytea not null,
  words bytea not null
);
