-- Forms opened online, kept as counts when the drafts go (docs/decisions/0021): of what day, for which office and form, how far they came. No person, no answer.
-- A draft is counted once: when it has become a dossier, or when its time is over; the mark and the count are one transaction, and no draft is erased without it.
alter table drafts
  add column opened_on date,
  add column tallied text not null default 'no',
  add constraint drafts_tallied check (tallied in ('no', 'yes'));
-- The first 48 bits of an id of version 7 are the milliseconds at which it was born; a device's clock may be ahead of ours.
update drafts set opened_on =
  (least(to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0), updated_at) at time zone 'Asia/Ho_Chi_Minh')::date;
alter table drafts alter column opened_on set not null;
create index drafts_opened on drafts (opened_on);

create table opened_forms (
  -- 0: no receiving office was chosen.
  office_id int not null,
  opened_on date not null,
  procedure_code text not null,
  procedure_version int not null,
  -- src/dossiers/rules/draft-step.ts
  step text not null,
  -- The last page with an answer, where it ended on a page.
  page text not null,
  -- How it was filed; of what was not filed nobody knows.
  place text not null,
  forms int not null,
  constraint opened_forms_pkey primary key (office_id, opened_on, procedure_code, procedure_version, step, page, place),
  constraint opened_forms_step check (step in ('start', 'page', 'papers', 'filed')),
  constraint opened_forms_page check ((step = 'page') = (page <> '')),
  constraint opened_forms_place check ((step = 'filed' and place in ('self', 'neighbourhood', 'ward')) or (step <> 'filed' and place = '')),
  constraint opened_forms_forms check (forms > 0)
);

-- From which day on every opened form is in the counts or still a draft: filed drafts from before a week were erased uncounted.
create table opened_forms_known (since date not null);
insert into opened_forms_known
  select greatest((now() at time zone 'Asia/Ho_Chi_Minh')::date - 6, (min(applied_at) at time zone 'Asia/Ho_Chi_Minh')::date) from schema_migrations;
