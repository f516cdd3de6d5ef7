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
