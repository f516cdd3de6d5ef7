-- Reports: what they are written from, their versions, their life, and whom they reached. office_id is the office that writes (docs/decisions/0004).
-- What is frozen is never changed, acts and versions are only added; where a report stands is told by a rule over its acts (src/reports/rules).

-- Văn bản chỉ đạo: documents of any issuer as an office cites them.
create table steering_documents (
  office_id int not null,
  id uuid not null,
  kind text not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  about text not null,
  uses text[] not null,
  primary key (office_id, id)
);

-- What an office always says in a kind of report, in its own words.
create table report_texts (
  office_id int not null,
  kind text not null,
  texts json not null,
  primary key (office_id, kind)
);

create table report_recipient_groups (
  office_id int not null,
  code text not null,
  name text not null,
  recipient_office_ids int[] not null,
  primary key (office_id, code)
);

create table reports (
  office_id int not null,
  id uuid not null,
  kind text not null,
  period_from date not null,
  period_to date not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  primary key (office_id, id),
  constraint reports_period check (period_from <= period_to)
);
create unique index reports_id on reports (id);

-- Every saving is a version of its own: nothing that was written is ever lost. Of two who save on the same version the second is told.
create table report_versions (
  office_id int not null,
  report_id uuid not null,
  version int not null,
  document json not null,
  why text not null check (why in ('draft', 'edit', 'refresh', 'restore')),
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (office_id, report_id, version),
  constraint report_versions_of foreign key (office_id, report_id) references reports (office_id, id)
);

create table report_acts (
  office_id int not null,
  report_id uuid not null,
  id uuid not null,
  -- The order in which they were recorded; clocks may differ.
  seq bigint generated always as identity,
  kind text not null check (kind in ('submit', 'return', 'approve', 'issue', 'publish', 'withdraw', 'deliver')),
  version int not null,
  body text,
  actor_id uuid not null,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, report_id, id)
);

-- Numbered, signed and frozen: the document as it left the office, with its digest. One number a year and office.
create table issued_reports (
  office_id int not null,
  report_id uuid not null,
  year int not null,
  number int not null check (number > 0),
  issued_on date not null,
  signer text not null,
  document json not null,
  digest text not null,
  issued_at timestamptz not null,
  primary key (office_id, report_id),
  constraint issued_reports_number unique (office_id, year, number)
);

-- The office it went to, and who there opened it first.
create table report_deliveries (
  office_id int not null,
  report_id uuid not null,
  recipient_office_id int not null,
  delivered_at timestamptz not null,
  read_by uuid,
  read_by_name text,
  read_at timestamptz,
  primary key (office_id, report_id, recipient_office_id)
);
create index report_deliveries_recipient on report_deliveries (recipient_office_id, delivered_at);

create function refuse_report_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger report_versions_append_only before update or delete on report_versions for each row execute function refuse_report_change();
create trigger report_acts_append_only before update or delete on report_acts for each row execute function refuse_report_change();
create trigger issued_reports_append_only before update or delete on issued_reports for each row execute function refuse_report_change();
