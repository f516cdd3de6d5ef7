-- A year's plan of outreach: what is to be done, where, how much, by when, by whom. How much of it is done is counted from outreach_items and contest_entries.
-- A row is how a line stands now; every saving is in outreach_versions.
create table outreach_plan_lines (
  office_id int not null,
  id uuid not null,
  kind text not null,
  unit_code text not null,
  what text not null,
  place text not null,
  quantity int not null,
  due_on date not null,
  -- An officer of the office, or somebody else by name alone.
  owner_id uuid,
  owner_name text not null,
  cost_dong bigint,
  -- The task out of the register of documents that it answers.
  task_id uuid,
  version int not null default 1,
  withdrawn text not null default 'no',
  constraint outreach_plan_lines_pkey primary key (office_id, id),
  constraint outreach_plan_lines_kind check (kind in ('banner', 'panel', 'leaflet', 'material', 'sms', 'article', 'lcdSlide', 'meeting', 'broadcast', 'other', 'contest')),
  constraint outreach_plan_lines_quantity check (quantity > 0),
  constraint outreach_plan_lines_cost check (cost_dong >= 0),
  constraint outreach_plan_lines_withdrawn check (withdrawn in ('yes', 'no'))
);
create unique index outreach_plan_lines_id on outreach_plan_lines (id);
create index outreach_plan_lines_due on outreach_plan_lines (office_id, due_on);

-- What a citizen said about being written to for outreach: append-only, the newest of an office and a phone counts. Without a row nobody is written to.
create table message_consents (
  office_id int not null,
  id uuid not null,
  phone text not null,
  said text not null,
  -- Where it was said: the tracking page of this dossier, or the link of a message.
  way text not null,
  dossier_id uuid,
  -- The words that were agreed to.
  words text not null,
  -- Opens the page where it is withdrawn, and nothing else; in every message.
  token text not null,
  said_at timestamptz not null,
  seq bigint generated always as identity,
  constraint message_consents_pkey primary key (office_id, id),
  constraint message_consents_said check (said in ('agreed', 'withdrawn')),
  constraint message_consents_way check ((way = 'tracking' and dossier_id is not null) or way = 'link')
);
create index message_consents_phone on message_consents (office_id, phone, seq);
create index message_consents_token on message_consents (token);
create trigger message_consents_append_only before update or delete on message_consents for each row execute function refuse_version_change();

-- Đợt nhắn tin: a message to everybody who agreed, written by one officer and confirmed by another.
create table message_runs (
  office_id int not null,
  id uuid not null,
  body text not null,
  marks text not null,
  -- Offices whose consents it goes to: the own, and those below.
  to_offices int[] not null,
  state text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamptz,
  ended_by_name text,
  ended_at timestamptz,
  why text,
  -- The record of outreach that it became.
  item_id uuid,
  version int not null default 1,
  constraint message_runs_pkey primary key (office_id, id),
  constraint message_runs_state check (state in ('proposed', 'returned', 'running', 'stopped', 'done')),
  constraint message_runs_marks check (marks in ('kept', 'left')),
  constraint message_runs_two check (confirmed_by is distinct from made_by),
  constraint message_runs_confirmed check ((confirmed_by is null) = (state in ('proposed', 'returned')))
);
create unique index message_runs_id on message_runs (id);
create index message_runs_running on message_runs (office_id) where state = 'running';

-- Who it goes to, as it stood when it was confirmed; each becomes one notice in its time.
create table message_run_phones (
  office_id int not null,
  run_id uuid not null,
  phone text not null,
  consent_office_id int not null,
  state text not null default 'waiting',
  notice_id uuid,
  constraint message_run_phones_pkey primary key (office_id, run_id, phone),
  constraint message_run_phones_state check (state in ('waiting', 'handedOver', 'leftOut')),
  constraint message_run_phones_notice check ((state = 'handedOver') = (notice_id is not null))
);
create index message_run_phones_waiting on message_run_phones (office_id, run_id) where state = 'waiting';
create index message_run_phones_notice on message_run_phones (notice_id) where notice_id is not null;

-- 'stopped': taken back before it went out.
alter table notices drop constraint notices_state_check;
alter table notices add constraint notices_state check (state in ('queued', 'sent', 'failed', 'noAddress', 'stopped'));
create index notices_outreach on notices (address, created_at) where kind = 'outreachMessage';

-- In which language a mail of a saved view is: whoever keeps the view says it.
alter table mailings
  add column language text not null default 'vi',
  add constraint mailings_language check (language in ('vi', 'both', 'en'));
