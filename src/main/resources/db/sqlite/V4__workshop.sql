-- A sheet's history in the workshop is a stream of its own.
create table sheet_row (
  stream integer primary key references stream (number)
) strict;

-- Questions that no sheet answered, masked and sealed: by week, and with no way back to a conversation.
create table unmet (
  number integer primary key autoincrement,
  locale text not null,
  week text not null,
  data_key blob not null,
  words blob not null
) strict;
