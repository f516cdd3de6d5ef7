-- Figures for everybody, as they were counted last: small counts are hidden already, so nothing in here needs guarding (docs/decisions/0022).
create table open_figures (
  -- The highest office of the authority; one row each.
  office_id int not null,
  computed_on date not null,
  computed_at timestamptz not null,
  -- Of `figures`, for those who ask whether anything changed.
  digest text not null,
  figures json not null,
  constraint open_figures_pkey primary key (office_id)
);

-- How it was, said by the person once the result was returned: once a dossier, on the tracking page. Counted by the month of the first saying; the words
-- are read without code or name (docs/decisions/0022).
create table satisfaction_answers (
  office_id int not null,
  dossier_id uuid not null,
  -- A key of data/satisfaction.json as it stood then, and whether it counted as satisfied.
  level text not null,
  satisfied text not null,
  words text,
  said_at timestamptz not null,
  constraint satisfaction_answers_pkey primary key (office_id, dossier_id),
  constraint satisfaction_answers_satisfied check (satisfied in ('yes', 'no')),
  constraint satisfaction_answers_words check (char_length(words) between 1 and 1000)
);
create index satisfaction_answers_said on satisfaction_answers (office_id, said_at);
