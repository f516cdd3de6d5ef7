-- The house: units, offices, calendars, officers, procedures, dossiers and their ledger, papers, notices, drafts.
-- Every table of the business has office_id first in its keys, so that a distributed PostgreSQL is a switch
-- (docs/decisions/0004). The one exception is named where it stands.

create table units (
  code text not null,
  valid_from date not null,
  valid_to date,
  kind text not null check (kind in ('province', 'district', 'ward', 'neighbourhood')),
  name text not null,
  parent_code text,
  source text not null,
  primary key (code, valid_from),
  constraint units_period check (valid_to is null or valid_to >= valid_from)
);
create index units_parent on units (parent_code);

create table offices (
  id int primary key,
  unit_code text not null,
  unit_kind text not null,
  name text not null,
  authority_name text not null,
  place_name text not null,
  address text not null,
  phone text not null,
  parent_office_id int references offices (id),
  agency_code text not null,
  constraint offices_agency_code unique (agency_code),
  constraint offices_unit unique (unit_code)
);

create table desks (
  office_id int not null references offices (id),
  code text not null,
  name text not null,
  fields text[] not null,
  primary key (office_id, code)
);

-- Ngày nghỉ và ngày làm bù chung của cả nước; local closures stand in office_closures.
create table national_days (
  day date primary key,
  kind text not null check (kind in ('off', 'working')),
  replaces date,
  name text not null,
  source text not null,
  to_verify boolean not null
);

create table calendar_coverage (
  only_row boolean primary key default true check (only_row),
  covers_from date not null,
  covers_to date not null
);

create table office_sessions (
  office_id int not null references offices (id),
  valid_from date not null,
  iso_weekday int not null check (iso_weekday between 1 and 7),
  opens_minute int not null,
  closes_minute int not null,
  counts_as_working_day boolean not null,
  primary key (office_id, valid_from, iso_weekday, opens_minute),
  constraint office_sessions_order check (opens_minute >= 0 and opens_minute < closes_minute and closes_minute <= 1440)
);

create table office_closures (
  office_id int not null references offices (id),
  day date not null,
  document text not null,
  primary key (office_id, day)
);

create table officers (
  id uuid primary key,
  username text not null,
  full_name text not null,
  password_hash text not null,
  must_change_password boolean not null,
  failed_log_ins int not null default 0,
  locked_until timestamptz,
  active boolean not null default true,
  constraint officers_username unique (username)
);

create table officer_roles (
  office_id int not null references offices (id),
  officer_id uuid not null references officers (id),
  role text not null,
  primary key (office_id, officer_id, role)
);
create index officer_roles_officer on officer_roles (officer_id);

create table officer_sessions (
  token_digest text primary key,
  officer_id uuid not null references officers (id),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);

create table procedure_versions (
  code text not null,
  version int not null,
  effective_from date not null,
  effective_to date,
  definition json not null,
  primary key (code, version)
);

-- The row that screens ask. Made from the ledger, in the same transaction; a test folds one into the other.
create table dossiers (
  office_id int not null,
  id uuid not null,
  day date not null,
  serial int not null,
  code text not null,
  procedure_code text not null,
  procedure_version int not null,
  field text not null,
  service_level text not null,
  stage text not null,
  channel text not null check (channel in ('online', 'counter', 'post')),
  help_place text check (help_place in ('neighbourhood', 'ward', 'district')),
  help_unit_code text,
  applicant_name text not null,
  applicant_folded text not null,
  phone text,
  birth_year int,
  personal_id text,
  content_digest text not null,
  submitted_at timestamptz not null,
  answer_by timestamptz not null,
  opened_at timestamptz,
  received_at timestamptz,
  due_at timestamptz,
  new_due_at timestamptz,
  finished_at timestamptz,
  delivered_at timestamptz,
  supplement_requested_at timestamptz,
  assignee_id uuid,
  entries int not null,
  primary key (office_id, id),
  constraint dossiers_number unique (office_id, day, serial)
);
-- The exception: an id is made on a device and must be one dossier whatever office it names.
create unique index dossiers_id on dossiers (id);
-- Figures and lists of one office read this index alone.
create index dossiers_figures on dossiers (office_id, submitted_at)
  include (service_level, stage, channel, help_place, received_at, due_at, finished_at, supplement_requested_at, applicant_folded);
create index dossiers_open on dossiers (office_id, stage, due_at) where finished_at is null;
create index dossiers_ready on dossiers (office_id, finished_at) where stage in ('ready', 'declined');
create index dossiers_phone on dossiers (office_id, phone) where phone is not null;
create index dossiers_personal_id on dossiers (office_id, personal_id) where personal_id is not null;

-- Legal memory: append-only. What the act said and what followed stands in it whole.
create table dossier_acts (
  office_id int not null,
  dossier_id uuid not null,
  seq int not null,
  act_id uuid not null,
  kind text not null,
  actor json not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  content json not null,
  consequences json not null,
  primary key (office_id, dossier_id, seq),
  constraint dossier_acts_once unique (office_id, act_id)
);

create table dossier_counters (
  office_id int not null,
  day date not null,
  last_serial int not null,
  primary key (office_id, day)
);

-- Số biên nhận cũ, mã Cổng quốc gia: other numbers a dossier is known by.
create table dossier_aliases (
  office_id int not null,
  alias text not null,
  dossier_id uuid not null,
  kind text not null,
  primary key (office_id, alias, dossier_id)
);
create index dossier_aliases_alias on dossier_aliases (alias);

create table dossier_looks (
  office_id int not null,
  dossier_id uuid not null,
  officer_id uuid not null,
  looked_at timestamptz not null,
  primary key (office_id, dossier_id, officer_id, looked_at)
);

-- Bytes that arrived, known by the dossier they are for and their digest.
create table papers (
  dossier_id uuid not null,
  sha256 text not null,
  length_bytes bigint not null,
  type text not null,
  arrived_at timestamptz not null,
  primary key (dossier_id, sha256)
);

-- What we tell people; also the outbox that the sender empties.
create table notices (
  office_id int not null,
  id uuid not null,
  dossier_id uuid,
  kind text not null,
  channel text not null,
  address text not null,
  body text not null,
  created_at timestamptz not null,
  state text not null check (state in ('queued', 'sent', 'failed', 'noAddress')),
  sent_at timestamptz,
  attempts int not null default 0,
  next_try_at timestamptz,
  primary key (office_id, id)
);
create index notices_queued on notices (next_try_at) where state = 'queued';
create index notices_newest on notices (office_id, created_at desc);

create table phone_codes (
  id uuid primary key,
  phone text not null,
  code_digest text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  confirmation_digest text,
  confirmed_at timestamptz
);
create index phone_codes_phone on phone_codes (phone, created_at);

create table drafts (
  id uuid primary key,
  secret_digest text not null,
  resume_digest text,
  resume_expires_at timestamptz,
  procedure_code text not null,
  procedure_version int not null,
  unit_code text,
  answers json not null,
  papers json not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  expires_at timestamptz not null
);
create index drafts_resume on drafts (resume_digest) where resume_digest is not null;
create index drafts_expires on drafts (expires_at);

-- Totals of the time before this system, with their source; never mixed with counted figures.
create table imported_figures (
  office_id int not null,
  key text not null,
  scope text not null,
  period_from date,
  period_to date,
  value bigint,
  source text not null,
  imported_at timestamptz not null,
  constraint imported_figures_once unique (office_id, key, scope, period_from, period_to)
);
