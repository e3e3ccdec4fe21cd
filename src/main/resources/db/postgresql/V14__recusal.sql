-- Who of staff stands aside from a case and does not see it (ids, with commas between; null in rows written before anybody could).
alter table case_row add column aside text;
