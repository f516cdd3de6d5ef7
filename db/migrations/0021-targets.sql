-- Targets of shares: what was set, on which ground, by whom (docs/decisions/0021). office_id is the office whose figures are aimed at.
-- Nothing is overwritten: a correction is a version of its own with its reason.
create table targets (
  office_id int not null,
  -- Which share: src/reports/rules/share-figure.ts.
  figure text not null,
  -- The office alone, the offices below it, or both together.
  scope text not null check (scope in ('own', 'wards', 'all')),
  -- 'any': every level of service; 'partial' and 'full' take in levels 3 and 4 of then.
  service_level text not null check (service_level in ('any', '3', '4', 'partial', 'full')),
  period_from date not null,
  period_to date not null,
  version int not null check (version > 0),
  id uuid not null,
  -- Hundredths of a per cent, 3550 for 35,5 %; null: the target was withdrawn.
  hundredths int check (hundredths between 0 and 10000),
  document text not null,
  document_on date,
  why text,
  set_by uuid not null,
  set_by_name text not null,
  set_by_office_id int not null,
  set_at timestamptz not null,
  constraint targets_pkey primary key (office_id, figure, scope, service_level, period_from, period_to, version),
  constraint targets_once unique (office_id, id),
  constraint targets_period check (period_from <= period_to),
  constraint targets_corrected_with_reason check (version = 1 or why is not null)
);
create trigger targets_append_only before update or delete on targets for each row execute function refuse_report_change();

-- A name for filters that stand in the address of a page of figures; own, or shared with the office.
create table saved_views (
  office_id int not null,
  id uuid not null,
  name text not null,
  place text not null,
  search text not null,
  shared text not null check (shared in ('yes', 'no')),
  kept_by uuid not null,
  kept_by_name text not null,
  constraint saved_views_pkey primary key (office_id, id)
);
