-- Difficulties, visits, tasks, commendations and reminders. What stands is never changed: whatever happens later is an act of its own, and where
-- something stands is told by a rule over its acts (src/directives/rules). office_id is the office of the team's unit (docs/decisions/0004).

-- Small pictures beside a difficulty or an evidence: JPEG, made small on the device.
create table directive_photos (
  office_id int not null,
  id uuid not null,
  bytes bytea not null,
  added_at timestamptz not null,
  primary key (office_id, id),
  constraint directive_photos_size check (length(bytes) <= 307200)
);

create unique index directive_photos_id on directive_photos (id);

create table difficulties (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  kind text not null check (kind in ('line', 'machine', 'procedure', 'peopleShy', 'other')),
  body text not null,
  photo_id uuid,
  -- Who must answer first: the ward; the district where nothing stands above.
  first_owner text not null check (first_owner in ('ward', 'district')),
  due_on date not null,
  raised_by_kind text not null check (raised_by_kind in ('officer', 'device')),
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  primary key (office_id, id)
);
create unique index difficulties_id on difficulties (id);
create index difficulties_unit on difficulties (office_id, unit_code);

create table difficulty_acts (
  office_id int not null,
  difficulty_id uuid not null,
  id uuid not null,
  -- The order in which they were recorded; clocks may differ.
  seq bigint generated always as identity,
  kind text not null check (kind in ('answer', 'escalate', 'close', 'reopen')),
  body text,
  due_on date,
  actor_kind text not null check (actor_kind in ('officer', 'device', 'rule')),
  actor_id uuid,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, difficulty_id, id)
);

-- A visit of a team on a day, with the answers to the checklist as it was then.
create table team_visits (
  office_id int not null,
  id uuid not null,
  team_id uuid not null,
  team_name text not null,
  unit_code text not null,
  visited_on date not null,
  visitors text not null,
  ward_present text not null,
  answers json not null,
  note text,
  -- The visit whose findings this one looks at again.
  follows uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  primary key (office_id, id)
);
create unique index team_visits_id on team_visits (id);
create index team_visits_team on team_visits (office_id, team_id, visited_on);

-- What an office has to do for a team: out of a finding, or to help a post that has fallen quiet.
create table office_tasks (
  office_id int not null,
  id uuid not null,
  origin text not null check (origin in ('finding', 'coaching')),
  visit_id uuid,
  team_id uuid not null,
  team_name text not null,
  unit_code text not null,
  title text not null,
  body text not null,
  severity text check (severity in ('light', 'medium', 'heavy')),
  due_on date not null,
  raised_by uuid,
  raised_by_name text not null,
  raised_at timestamptz not null,
  -- What a rule raises, it raises once: team, why, month.
  rule_key text,
  primary key (office_id, id),
  constraint office_tasks_origin check ((origin = 'finding') = (visit_id is not null))
);
create unique index office_tasks_id on office_tasks (id);
create index office_tasks_team on office_tasks (office_id, team_id);
create unique index office_tasks_rule on office_tasks (office_id, rule_key) where rule_key is not null;

create table task_acts (
  office_id int not null,
  task_id uuid not null,
  id uuid not null,
  -- The order in which they were recorded; clocks may differ.
  seq bigint generated always as identity,
  kind text not null check (kind in ('evidence', 'answer', 'accept', 'return', 'raise')),
  body text,
  photo_id uuid,
  due_on date,
  actor_kind text not null check (actor_kind in ('officer', 'rule')),
  actor_id uuid,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, task_id, id)
);

-- Commendations and reminders that a rule proposes. The figures are those of the moment of proposing and stay so.
create table team_proposals (
  office_id int not null,
  id uuid not null,
  kind text not null check (kind in ('commendation', 'reminder')),
  rule text not null,
  subject text not null check (subject in ('ward', 'team')),
  unit_code text not null,
  team_id uuid,
  subject_name text not null,
  period_from date not null,
  period_to date not null,
  evidence json not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  primary key (office_id, id),
  constraint team_proposals_team check ((subject = 'team') = (team_id is not null))
);
create unique index team_proposals_id on team_proposals (id);
create unique index team_proposals_once on team_proposals (office_id, rule, unit_code, coalesce(team_id, '00000000-0000-0000-0000-000000000000'), period_from, period_to);

create table proposal_acts (
  office_id int not null,
  proposal_id uuid not null,
  id uuid not null,
  -- The order in which they were recorded; clocks may differ.
  seq bigint generated always as identity,
  kind text not null check (kind in ('review', 'answer', 'object', 'decide', 'decline', 'close')),
  body text,
  -- Of a decision: number, day, who signed it, and of which office.
  decision_number text,
  decided_on date,
  signer text,
  decided_at_office int,
  actor_id uuid not null,
  actor_name text not null,
  acted_at timestamptz not null,
  primary key (office_id, proposal_id, id),
  constraint proposal_acts_decision check (kind <> 'decide' or (decided_on is not null and signer is not null and decided_at_office is not null))
);
