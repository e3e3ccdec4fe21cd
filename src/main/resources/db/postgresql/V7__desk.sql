-- The day until which a case is laid aside, and which colleagues were called in notes (ids with commas between; null in rows written before).
alter table case_row add column asleep text;
alter table case_row add column mentioned text;

-- A member's own views of the inbox: name and filter sealed, each under a key of its own.
create table saved_view (
  id text primary key,
  member text not null,
  data_key bytea not null,
  words bytea not null
);

create index saved_view_member on saved_view (member);

-- Who looked at a case: once for each role, office, day and purpose, and never who she was.
create table look (
  stream bigint not null references stream (number),
  day text not null,
  role text not null,
  unit text not null,
  purpose text not null,
  primary key (stream, day, role, unit, purpose)
);
