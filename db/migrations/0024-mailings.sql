-- A saved view of the dashboard that is mailed by timetable (docs/decisions/0021). The one who keeps the view set it up; its figures are counted with his rights.
create table mailings (
  office_id int not null,
  view_id uuid not null,
  -- src/reports/rules/mailing.ts
  rhythm text not null check (rhythm in ('monday', 'month', 'quarter')),
  send_minute int not null check (send_minute between 420 and 690),
  -- Addresses of officials; gone with the view.
  recipients text[] not null check (cardinality(recipients) between 1 and 20),
  state text not null check (state in ('running', 'stopped')),
  -- Why it stopped by itself; null: it runs, or was stopped by hand.
  stopped_why text check (stopped_why in ('left', 'rightLost', 'viewUnusable')),
  -- What was due until then is not sent any more: when it was set up, resumed or moved.
  since timestamptz not null,
  constraint mailings_pkey primary key (office_id, view_id),
  constraint mailings_view foreign key (office_id, view_id) references saved_views (office_id, id) on delete cascade,
  constraint mailings_why_stopped check (state = 'stopped' or stopped_why is null)
);

-- One mail: of an occurrence of the timetable, or asked for by hand (then the occurrence is the id of the asking).
create table mailing_runs (
  office_id int not null,
  view_id uuid not null,
  occurrence text not null,
  period_from date not null,
  period_to date not null,
  -- 'dropped': a newer one came, or the mailing was stopped, before the mail server took it.
  state text not null check (state in ('queued', 'sent', 'failed', 'dropped')),
  queued_at timestamptz not null,
  attempts int not null default 0,
  next_try_at timestamptz,
  ended_at timestamptz,
  -- What the mail server said last; addresses that it did not take.
  fault text,
  refused text[] not null default '{}',
  constraint mailing_runs_pkey primary key (office_id, view_id, occurrence),
  constraint mailing_runs_mailing foreign key (office_id, view_id) references mailings (office_id, view_id) on delete cascade,
  constraint mailing_runs_waits check ((state = 'queued') = (next_try_at is not null)),
  constraint mailing_runs_ended check ((state = 'queued') = (ended_at is null))
);
create index mailing_runs_due on mailing_runs (next_try_at) where state = 'queued';
