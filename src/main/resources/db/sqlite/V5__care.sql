-- Red lines seen in a case, by key, with commas between; null in rows written before they were kept here.
alter table case_row add column care text;
