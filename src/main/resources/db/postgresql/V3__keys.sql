-- What the keys this database was begun with make of known words: other keys are refused at start.
create table house_keys (
  name text primary key,
  data_key bytea not null,
  mark bytea not null
);
