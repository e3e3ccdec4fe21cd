-- From which language into which a case's words wait to be translated (en>sw, with commas between; null in rows written before it was kept here).
alter table case_row add column untranslated text;
