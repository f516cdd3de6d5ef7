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
