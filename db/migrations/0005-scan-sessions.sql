-- A phone as the scanner of a machine that has none: pages on their way from the one to the other, sealed with a key that never comes here.
create table scan_sessions (
  id uuid primary key,
  pc_digest text not null,
  phone_digest text not null,
  created_at timestamptz not null,
  -- Moved on by whatever either side does; nothing outlives it.
  expires_at timestamptz not null,
  phone_state text not null default 'awaited',
  constraint scan_sessions_phone_state check (phone_state in ('awaited', 'here', 'done'))
);
create index scan_sessions_expires on scan_sessions (expires_at);

-- The bytes go when the other side has them; the digest stays as long as the session, so that a page that is sent twice does not arrive twice.
create table scan_pages (
  session_id uuid not null references scan_sessions (id) on delete cascade,
  n int not null,
  digest text not null,
  sealed bytea,
  arrived_at timestamptz not null,
  primary key (session_id, n),
  constraint scan_pages_n check (n between 1 and 40)
);
alter table scan_pages alter column sealed set storage external;
