-- What the office pages about teams were still missing.

-- How a team goes on with the work of an earlier one: it takes its place, it took it in, or it was split off from it.
alter table team_links add column how text not null default 'continues' constraint team_links_how check (how in ('continues', 'tookIn', 'splitFrom'));
