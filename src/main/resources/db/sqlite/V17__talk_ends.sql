-- A conversation's token ends when it was not used for long: used is an epoch second, written every few minutes at most.
-- Whether a program holds it was not kept before: those count as held by a browser.
alter table talk_row add column used integer not null default 0;
alter table talk_row add column program integer not null default 0;
update talk_row set used = unixepoch(last_day);
