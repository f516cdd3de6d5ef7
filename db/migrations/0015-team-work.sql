-- What the office pages about teams were still missing.

-- How a team goes on with the work of an earlier one: it takes its place, it took it in, or it was split off from it.
alter table team_links add column how text not null default 'continues' constraint team_links_how check (how in ('continues', 'tookIn', 'splitFrom'));

-- Commendations and reminders also for one person, who sees them and answers at a machine of the post. subject_name carries the team's name too.
alter table team_proposals add column person_id uuid;
alter table team_proposals drop constraint team_proposals_subject_check;
alter table team_proposals add constraint team_proposals_subject check (subject in ('ward', 'team', 'member'));
alter table team_proposals drop constraint team_proposals_team;
alter table team_proposals add constraint team_proposals_team check ((subject = 'ward') = (team_id is null));
alter table team_proposals add constraint team_proposals_person check ((subject = 'member') = (person_id is not null));
drop index team_proposals_once;
create unique index team_proposals_once on team_proposals (office_id, rule, unit_code, coalesce(team_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(person_id, '00000000-0000-0000-0000-000000000000'), period_from, period_to);
create index team_proposals_person_id on team_proposals (person_id) where person_id is not null;
alter table proposal_acts add column actor_kind text not null default 'officer' constraint proposal_acts_actor_kind check (actor_kind in ('officer', 'member'));

-- An item goes over to the register of another office when both sides have said so: the giving one offers, the taking one confirms. It then leaves the
-- one register and comes into the other under a new label; figures of earlier days stay with who had it then.
create table equipment_handovers (
  -- The giving office.
  office_id int not null,
  id uuid not null,
  item_id uuid not null,
  to_office_id int not null,
  note text,
  offered_at timestamptz not null,
  offered_by uuid not null,
  offered_by_name text not null,
  answer text,
  answer_note text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  -- The item as the taking office has it.
  taken_item_id uuid,
  primary key (office_id, id),
  constraint equipment_handovers_other check (office_id <> to_office_id),
  constraint equipment_handovers_answer check (answer in ('taken', 'declined', 'withdrawn')),
  constraint equipment_handovers_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint equipment_handovers_taken check ((answer is not distinct from 'taken') = (taken_item_id is not null))
);
create unique index equipment_handovers_id on equipment_handovers (id);
create unique index equipment_handovers_open on equipment_handovers (office_id, item_id) where answer is null;
create index equipment_handovers_to on equipment_handovers (to_office_id);
create unique index equipment_handovers_taken_item on equipment_handovers (taken_item_id) where taken_item_id is not null;
alter table equipment_events drop constraint equipment_events_kind_check;
alter table equipment_events add constraint equipment_events_kind check (kind in ('received', 'checked', 'broken', 'sentToRepair', 'repaired', 'moved', 'retired',
  'reportedBroken', 'reportConfirmed', 'reportDismissed', 'takenBack', 'handedOver', 'takenOver'));
alter table equipment_events drop constraint equipment_events_place;
alter table equipment_events add constraint equipment_events_place check ((kind in ('received', 'moved', 'takenOver')) = (unit_code is not null));
