-- Who leads the thread of a case (assistant, waiting, person, ended); null in rows written before it was kept here.
alter table case_row add column lead text;
