-- Who closed a case that its complainant opened again and nobody else has looked at since (a member's id, empty where there is none; null in rows written before it was kept here).
alter table case_row add column review text;
