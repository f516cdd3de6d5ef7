-- What lists of reports show stands beside the document, so that no list takes documents apart.
alter table report_versions add column subject text, add column symbol text;
alter table issued_reports add column subject text, add column symbol text;

-- A document kept before may hold what no text can ('\u0000', half of a pair); only its own row stays without words then.
create function pg_temp.word_of_head(document json, word text) returns text language plpgsql as $$
begin
  return coalesce(document -> 'head' ->> word, '');
exception when untranslatable_character or invalid_text_representation then
  return '';
end $$;

-- Nothing that was written changes; only the new columns are filled.
alter table report_versions disable trigger report_versions_append_only;
alter table issued_reports disable trigger issued_reports_append_only;
update report_versions set subject = pg_temp.word_of_head(document, 'subject'), symbol = pg_temp.word_of_head(document, 'symbol');
update issued_reports set subject = pg_temp.word_of_head(document, 'subject'), symbol = pg_temp.word_of_head(document, 'symbol');
alter table report_versions enable trigger report_versions_append_only;
alter table issued_reports enable trigger issued_reports_append_only;
drop function pg_temp.word_of_head(json, text);

alter table report_versions alter column subject set not null, alter column symbol set not null;
alter table issued_reports alter column subject set not null, alter column symbol set not null;
