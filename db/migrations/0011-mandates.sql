-- Assisted filing: who works at a machine of a post, who helped with which filing, what the citizen agreed to, who looked (docs/decisions/0014).
-- office_id comes first in every key (docs/decisions/0004): the office that the helping team stands under, wherever the dossier was filed to.

-- What the sentence around a one-time code said: a code that was read as "confirm my phone" never counts as "I agree to be helped".
alter table phone_codes add column purpose text not null default 'filing' constraint phone_codes_purpose check (purpose in ('filing', 'help', 'member'));

-- A member on one machine of a post, let in by a code on his own phone. Ended sessions stay: what was proven with their key before is still checked.
create table member_sessions (
  office_id int not null,
  id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  token_digest text not null,
  -- The shared secret with which the machine proves that this member sat there; base64url, 32 bytes.
  member_key text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  ended_by uuid,
  primary key (office_id, id),
  constraint member_sessions_why check (ended_why in ('replaced', 'ward')),
  constraint member_sessions_end check ((ended_at is null) = (ended_why is null))
);
create unique index member_sessions_token on member_sessions (token_digest);
create index member_sessions_person on member_sessions (person_id);

-- Derived from the first act of the dossier's ledger: the help that was told with a filing, and what the credit for it is worth by now.
create table helped_filings (
  office_id int not null,
  dossier_id uuid not null,
  dossier_office_id int not null,
  unit_code text not null,
  team_id uuid,
  person_id uuid,
  -- As the filing says it; what the ward reads when nobody was chosen from the roster.
  said_name text,
  autonomy text,
  mandate_id uuid,
  credit text not null,
  submitted_at timestamptz not null,
  primary key (office_id, dossier_id),
  constraint helped_filings_autonomy check (autonomy in ('alone', 'some', 'together')),
  constraint helped_filings_credit check (credit in ('proven', 'confirmed', 'unconfirmed', 'doubtful', 'refused'))
);
create unique index helped_filings_dossier on helped_filings (dossier_id);
create index helped_filings_person on helped_filings (person_id, submitted_at);
create index helped_filings_mandate on helped_filings (mandate_id) where mandate_id is not null;
create index helped_filings_open on helped_filings (office_id, submitted_at) where credit in ('unconfirmed', 'doubtful');

-- Append-only: what ward and citizen said about a help.
create table help_acts (
  office_id int not null,
  id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  officer_id uuid,
  person_id uuid,
  acted_at timestamptz not null,
  primary key (office_id, id),
  constraint help_acts_kind check (kind in ('confirmed', 'refused', 'denied'))
);
create index help_acts_dossier on help_acts (office_id, dossier_id);

-- Ủy quyền: what a citizen lets a team see, and until when. The words it was agreed in stand in the ledger of its first dossier.
create table mandates (
  office_id int not null,
  id uuid not null,
  team_id uuid,
  person_id uuid,
  unit_code text not null,
  said_name text,
  first_dossier_id uuid not null,
  scope text not null,
  agreed_by text not null,
  agreed_at timestamptz not null,
  until_on date not null,
  -- It also ends when the result of the dossier has been returned.
  ends_with_result text not null,
  kept_at timestamptz not null,
  primary key (office_id, id),
  constraint mandates_scope check (scope in ('thisDossier', 'thisProcedure', 'allOnline')),
  constraint mandates_agreed_by check (agreed_by in ('phoneCode', 'signature', 'paper', 'unclear')),
  constraint mandates_ends_with_result check (ends_with_result in ('yes', 'no'))
);
create unique index mandates_id on mandates (id);
create index mandates_team on mandates (team_id, until_on);
create index mandates_office on mandates (office_id, kept_at);

-- Append-only: what became of a mandate, by whom.
create table mandate_acts (
  office_id int not null,
  id uuid not null,
  mandate_id uuid not null,
  kind text not null,
  actor text not null,
  officer_id uuid,
  why text[] not null,
  acted_at timestamptz not null,
  primary key (office_id, id),
  constraint mandate_acts_kind check (kind in ('agreed', 'doubted', 'ended', 'takenOver')),
  constraint mandate_acts_actor check (actor in ('phone', 'applicant', 'ward', 'system'))
);
create index mandate_acts_mandate on mandate_acts (office_id, mandate_id);

-- Which member looked where a dossier stands; the citizen sees it.
create table mandate_looks (
  office_id int not null,
  dossier_id uuid not null,
  person_id uuid not null,
  looked_at timestamptz not null,
  primary key (office_id, dossier_id, person_id, looked_at)
);
