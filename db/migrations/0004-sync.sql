-- Posts, their devices and slips; what was sent twice with other content; what nobody took up; what was lost.
-- office_id comes first in every key (docs/decisions/0004); why each stands as it does: docs/decisions/0010.

-- Draft conflicts are told field by field: when each answer was changed, and by which of the devices that hold the draft.
alter table drafts add column changed_at json not null default '{}';

-- The same id with other content: the first stays, the other is kept here until a person decides.
create table filing_conflicts (
  office_id int not null,
  dossier_id uuid not null,
  id uuid not null,
  content_digest text not null,
  filing json not null,
  arrived_at timestamptz not null,
  primary key (office_id, dossier_id, content_digest),
  constraint filing_conflicts_id unique (office_id, id)
);

-- Append-only: taking a decision back is a row of its own.
create table conflict_decisions (
  office_id int not null,
  conflict_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  decision text not null check (decision in ('keepFirst', 'takeAsNote', 'fileAsOwn', 'takeBack')),
  officer_id uuid not null,
  officer_name text not null,
  note text,
  decided_at timestamptz not null,
  -- How long the ledger was: once an act has followed, the decision can no longer be taken back.
  entries int not null,
  primary key (office_id, id)
);
create index conflict_decisions_dossier on conflict_decisions (office_id, dossier_id, decided_at);

-- One-time codes with which a machine becomes a device of a post.
create table device_codes (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  name text not null,
  code_digest text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (office_id, id)
);
create index device_codes_digest on device_codes (code_digest);

create table devices (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  name text not null,
  token_digest text not null,
  registered_at timestamptz not null,
  let_in_by uuid not null,
  seen_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid,
  primary key (office_id, id)
);
-- A device names itself by its id alone, before anybody knows its office.
create unique index devices_id on devices (id);

-- Numbers of slips lent to a device. What is returned is not lent again: a slip may be out there.
create table number_blocks (
  office_id int not null,
  prefix text not null,
  first_number int not null,
  last_number int not null,
  device_id uuid not null,
  lent_at timestamptz not null,
  returned_at timestamptz,
  primary key (office_id, prefix, first_number),
  constraint number_blocks_order check (first_number >= 1 and first_number <= last_number)
);
create index number_blocks_device on number_blocks (office_id, device_id);

-- Each number that is no longer blank: given out on a slip, used by a dossier, or spoilt. Once.
create table slips (
  office_id int not null,
  number text not null,
  device_id uuid not null,
  state text not null check (state in ('givenOut', 'used', 'spoilt')),
  dossier_id uuid,
  told_at timestamptz not null,
  primary key (office_id, number),
  constraint slips_dossier check (state <> 'used' or dossier_id is not null)
);

-- A dossier whose slip number does not fit: taken in all the same, and marked for a person.
create table slip_doubts (
  office_id int not null,
  number text not null,
  dossier_id uuid not null,
  why text not null check (why in ('usedTwice', 'notLent', 'spoilt')),
  noted_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  primary key (office_id, number, dossier_id)
);

-- Which dossiers came from which device of a post; office_id is the device's.
create table device_filings (
  office_id int not null,
  device_id uuid not null,
  dossier_id uuid not null,
  day date not null,
  filed_at timestamptz not null,
  primary key (office_id, device_id, dossier_id)
);
create index device_filings_day on device_filings (office_id, device_id, day);

create table device_reconciliations (
  office_id int not null,
  device_id uuid not null,
  day date not null,
  sent_count int not null,
  sent_digest text not null,
  waiting int not null,
  received_count int not null,
  received_digest text not null,
  missing uuid[] not null,
  unknown_there uuid[] not null,
  same boolean not null,
  told_at timestamptz not null,
  primary key (office_id, device_id, day)
);

-- Nobody took it up by its first limit: one alarm for each limit, with the person who answers for it.
create table reception_alarms (
  office_id int not null,
  dossier_id uuid not null,
  answer_by timestamptz not null,
  raised_at timestamptz not null,
  officer_id uuid,
  officer_name text,
  closed_at timestamptz,
  primary key (office_id, dossier_id, answer_by)
);
create index reception_alarms_open on reception_alarms (office_id) where closed_at is null;

-- Somebody, or a device, says that something sent is not there. Counted in public; definition in src/sync/rules/loss.ts.
create table loss_suspicions (
  office_id int not null,
  id uuid not null,
  proof text not null check (proof in ('receipt', 'slip', 'reconciliation', 'word')),
  dossier_id uuid,
  number text,
  about text not null,
  noted_at timestamptz not null,
  noted_by uuid,
  closed_at timestamptz,
  closed_by uuid,
  found text check (found in ('foundHere', 'foundElsewhere', 'neverSent', 'lost')),
  cause text,
  primary key (office_id, id),
  constraint loss_suspicions_closed check ((closed_at is null) = (found is null))
);
-- What machines notice is noted once, however often they notice it.
create unique index loss_suspicions_dossier on loss_suspicions (office_id, dossier_id) where proof = 'reconciliation';
create unique index loss_suspicions_number on loss_suspicions (office_id, number) where proof = 'slip' and noted_by is null;
