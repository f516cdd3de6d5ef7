-- What the authority signs with and what is sealed to it. Only the public half: the private ones are files (DATA_DIR/keys).
-- A row stays for ever, so that what a key signed can be checked for ever.
create table public_keys (
  key_id text primary key,
  kind text not null check (kind in ('signing', 'sealing')),
  public_key text not null,
  valid_from timestamptz not null,
  retired_at timestamptz
);
create unique index public_keys_in_use on public_keys (kind) where retired_at is null;
