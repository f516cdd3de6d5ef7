-- The register of documents an office stands on or hands down, the tasks out of them, outreach and contest entries.
-- A row is how something stands now; every saving is kept beside it with who and when, and nothing is overwritten without a trace.

-- Files beside records: PDF, Word, pictures. Type by content, length and SHA-256 are checked before a row is written (src/papers/rules/attached-file.ts).
create table attached_files (
  office_id int not null,
  id uuid not null,
  name text not null,
  type text not null,
  length_bytes int not null,
  sha256 text not null,
  bytes bytea not null,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  primary key (office_id, id),
  constraint attached_files_length check (length(bytes) = length_bytes and length_bytes between 1 and 10485760)
);
create unique index attached_files_id on attached_files (id);

update steering_documents set kind = case kind
  when 'Luật' then 'luat' when 'Nghị định' then 'nd' when 'Thông tư' then 'tt' when 'Nghị quyết' then 'nq' when 'Quyết định' then 'qd' when 'Chỉ thị' then 'ct'
  when 'Thông báo' then 'tb' when 'Công văn' then 'cv' when 'Kế hoạch' then 'kh' when 'Báo cáo' then 'bc' when 'Tờ trình' then 'ttr' else 'other' end;
alter table steering_documents add column effect_from date;
alter table steering_documents add column effect_to date;
-- The document of the same register that takes its place.
alter table steering_documents add column replaced_by uuid;
-- Căn cứ it names: documents of the register or others, each with its day, and the reason typed where that day is later than its own.
alter table steering_documents add column grounds json not null default '[]';
alter table steering_documents add column file_id uuid;
alter table steering_documents add column version int not null default 1;
alter table steering_documents add column withdrawn text not null default 'no';
alter table steering_documents add constraint steering_documents_withdrawn check (withdrawn in ('yes', 'no'));
alter table steering_documents add constraint steering_documents_effect check (effect_to is null or effect_from is null or effect_from <= effect_to);
alter table steering_documents add constraint steering_documents_replaced check (replaced_by is distinct from id);
create unique index steering_documents_id on steering_documents (id);

create table steering_document_versions (
  office_id int not null,
  document_id uuid not null,
  version int not null,
  act text not null,
  content json not null,
  -- The file it had from then on.
  file_id uuid,
  why text,
  actor_id uuid,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, document_id, version),
  constraint steering_document_versions_act check (act in ('entered', 'corrected', 'withdrawn', 'restored', 'filed'))
);

-- To whom it is handed down, and who of that office opened it first.
create table steering_deliveries (
  office_id int not null,
  document_id uuid not null,
  recipient_office_id int not null,
  delivered_at timestamptz not null,
  read_by uuid,
  read_by_name text,
  read_at timestamptz,
  primary key (office_id, document_id, recipient_office_id),
  constraint steering_deliveries_read check ((read_by is null) = (read_at is null))
);
create index steering_deliveries_recipient on steering_deliveries (recipient_office_id);

-- A task may also follow from a document: then it is for an office as a whole, with the person who does it where one is named.
alter table office_tasks alter column team_id drop not null;
alter table office_tasks drop constraint office_tasks_origin_check;
alter table office_tasks drop constraint office_tasks_origin;
alter table office_tasks add column document_id uuid;
alter table office_tasks add column owner_name text;
alter table office_tasks add constraint office_tasks_origin check (origin in ('finding', 'coaching', 'directive')
  and (origin = 'finding') = (visit_id is not null) and (origin = 'directive') = (document_id is not null) and (origin = 'directive') = (team_id is null));
create index office_tasks_document on office_tasks (document_id) where document_id is not null;

-- Tuyên truyền: one thing done, or handed out, somewhere. A quantity or a cost that nobody knows is null, never 0.
create table outreach_items (
  office_id int not null,
  id uuid not null,
  kind text not null,
  unit_code text not null,
  message text not null,
  quantity int,
  place text not null,
  from_on date not null,
  to_on date,
  cost_dong bigint,
  file_id uuid,
  version int not null default 1,
  withdrawn text not null default 'no',
  primary key (office_id, id),
  constraint outreach_items_kind check (kind in ('banner', 'panel', 'leaflet', 'material', 'sms', 'article', 'lcdSlide', 'meeting', 'broadcast', 'other')),
  constraint outreach_items_quantity check (quantity > 0),
  constraint outreach_items_cost check (cost_dong >= 0),
  constraint outreach_items_days check (to_on is null or from_on <= to_on),
  constraint outreach_items_withdrawn check (withdrawn in ('yes', 'no'))
);
create unique index outreach_items_id on outreach_items (id);
create index outreach_items_day on outreach_items (office_id, from_on);

-- Bài dự thi.
create table contest_entries (
  office_id int not null,
  id uuid not null,
  contest text not null,
  title text not null,
  unit_code text not null,
  author text not null,
  entered_on date not null,
  prize text,
  version int not null default 1,
  withdrawn text not null default 'no',
  primary key (office_id, id),
  constraint contest_entries_withdrawn check (withdrawn in ('yes', 'no'))
);
create unique index contest_entries_id on contest_entries (id);
create index contest_entries_day on contest_entries (office_id, entered_on);

-- Every saving of an item or an entry.
create table outreach_versions (
  office_id int not null,
  record_id uuid not null,
  version int not null,
  act text not null,
  content json not null,
  file_id uuid,
  why text,
  actor_id uuid,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, record_id, version),
  constraint outreach_versions_act check (act in ('entered', 'corrected', 'withdrawn', 'restored', 'filed'))
);

create function refuse_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was saved is kept as it was';
end $$;
create trigger steering_document_versions_append_only before update or delete on steering_document_versions for each row execute function refuse_version_change();
create trigger outreach_versions_append_only before update or delete on outreach_versions for each row execute function refuse_version_change();
