-- Did the complainant write what nobody has answered yet (null in rows written before it was kept here)?
alter table case_row add column unanswered integer;
