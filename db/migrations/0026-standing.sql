-- By which whoever saved a version knows it again when the answer to it was lost.
alter table report_versions add column act_id uuid;

-- That nobody knew a total, and who said so, before an import filled it in: said again when the import is taken back.
alter table imported_figures add column unknown_source text;
alter table imported_figures add column unknown_since timestamptz;
alter table imported_figures add constraint imported_figures_unknown check ((unknown_source is null) = (unknown_since is null));

-- Lời văn sẵn và nhóm nơi nhận: what drafts take over word for word, and who is written to together; each saving is a version with the day from which it is
-- taken. A report holds copies, so nothing here changes one that was begun before.
create table report_standing (
  office_id int not null,
  id uuid not null,
  -- A kind of report, or 'recipients'.
  part text not null,
  from_day date not null,
  seq bigint generated always as identity,
  content json not null,
  -- Null: it came with the files of the authority.
  saved_by uuid,
  saved_by_name text not null,
  saved_at timestamptz not null,
  constraint report_standing_pkey primary key (office_id, id)
);
create index report_standing_part on report_standing (office_id, part, from_day, seq);

-- A version that is taken no more: added, never changed.
create table report_standing_withdrawals (
  office_id int not null,
  standing_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_by_name text not null,
  withdrawn_at timestamptz not null,
  constraint report_standing_withdrawals_pkey primary key (office_id, standing_id),
  constraint report_standing_withdrawals_of foreign key (office_id, standing_id) references report_standing (office_id, id)
);

insert into report_standing (office_id, id, part, from_day, content, saved_by_name, saved_at)
select office_id, gen_random_uuid(), kind, '1900-01-01', texts, '', now() from report_texts;
insert into report_standing (office_id, id, part, from_day, content, saved_by_name, saved_at)
select office_id, gen_random_uuid(), 'recipients', '1900-01-01',
  json_build_object('groups', json_agg(json_build_object('code', code, 'name', name, 'officeIds', recipient_office_ids) order by name)), '', now()
from report_recipient_groups group by office_id;
drop table report_texts;
drop table report_recipient_groups;
create trigger report_standing_append_only before update or delete on report_standing for each row execute function refuse_report_change();
create trigger report_standing_withdrawals_append_only before update or delete on report_standing_withdrawals for each row execute function refuse_report_change();
