-- Where a team sits and when: posts, weekly duty, what was changed, appointments, cards of members. office_id comes first in every key (docs/decisions/0004).
-- A post and its duty belong to a unit, not to one team: the team of 2017 and the one of 2022 sit at the same table.

-- Điểm trực of a unit (a neighbourhood, a ward, the district).
create table team_posts (
  office_id int not null,
  unit_code text not null,
  address text not null,
  -- The streets whose people it is for, so that they find it by their own address.
  streets text[] not null,
  latitude double precision,
  longitude double precision,
  -- Coordinates of the sample are invented, and the map says so.
  place_known text not null check (place_known in ('measured', 'invented', 'unknown')),
  -- Of the office, never a member's own.
  phone text,
  -- What helps there.
  help text[] not null,
  note text,
  changed_at timestamptz not null,
  changed_by text,
  primary key (office_id, unit_code),
  constraint team_posts_place check ((latitude is null) = (longitude is null) and (latitude is null) = (place_known = 'unknown')),
  constraint team_posts_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);

-- The week that repeats: one line is one seat. A line that changes is ended and another begins, so that the past stays as it was.
create table duty_lines (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  iso_weekday int not null check (iso_weekday between 1 and 7),
  from_minute int not null,
  to_minute int not null,
  -- Null: the team itself sends somebody (tổ phân công).
  person_id uuid,
  -- 'closed': not on holidays and closures of the office; 'open': also then.
  on_days_off text not null check (on_days_off in ('closed', 'open')),
  valid_from date not null,
  valid_until date,
  primary key (office_id, id),
  constraint duty_lines_hours check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
  constraint duty_lines_period check (valid_until is null or valid_until >= valid_from)
);
create index duty_lines_unit on duty_lines (office_id, unit_code);

-- Append-only: what was changed about the duty, by whom, and why. A shift is a line on a day with its changes laid over it.
create table duty_changes (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  kind text not null check (kind in ('absent', 'back', 'cover', 'swapAsked', 'swapAgreed', 'swapDeclined', 'patternChanged', 'postChanged')),
  line_id uuid,
  day date,
  -- absent and swapAsked: who said so; cover: who stands in.
  person_id uuid,
  -- The other shift of a swap.
  other_line_id uuid,
  other_day date,
  -- What an agreed or declined swap answers.
  swap_id uuid,
  reason text,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (office_id, id),
  constraint duty_changes_shift check (kind in ('patternChanged', 'postChanged', 'swapAgreed', 'swapDeclined') or (line_id is not null and day is not null)),
  constraint duty_changes_swap check (kind <> 'swapAsked' or (other_line_id is not null and other_day is not null)),
  constraint duty_changes_answer check (kind not in ('swapAgreed', 'swapDeclined') or swap_id is not null)
);
create index duty_changes_unit on duty_changes (office_id, unit_code, noted_at);
create unique index duty_changes_answer_once on duty_changes (office_id, swap_id) where swap_id is not null;

-- Hẹn gặp, and who came without one. Name and phone are blanked after a time (teams/store/appointments.ts).
create table appointments (
  office_id int not null,
  id uuid not null,
  unit_code text not null,
  kind text not null check (kind in ('booked', 'walkIn')),
  day date not null,
  from_minute int not null,
  to_minute int not null,
  -- Which of the places of that half hour; null for walk-ins, who take none.
  seat int,
  code text,
  full_name text,
  phone text,
  procedure_code text,
  state text not null check (state in ('booked', 'cancelled', 'came', 'noShow')),
  made_at timestamptz not null,
  state_at timestamptz not null,
  -- Null: the person.
  state_by text,
  primary key (office_id, id),
  constraint appointments_booked check ((kind = 'walkIn') = (seat is null) and (kind = 'walkIn') = (code is null))
);
-- The exception: the id is made with the form, and must be one appointment whatever office it names.
create unique index appointments_id on appointments (id);
create unique index appointments_code on appointments (code) where code is not null;
create unique index appointments_seat on appointments (office_id, unit_code, day, from_minute, seat) where seat is not null and state <> 'cancelled';
create index appointments_day on appointments (office_id, unit_code, day);
create index appointments_phone on appointments (phone, day) where phone is not null;

-- Thẻ thành viên: known by a random code, valid as long as the membership behind it.
create table member_cards (
  office_id int not null,
  id uuid not null,
  code text not null,
  membership_id uuid not null,
  issued_on date not null,
  valid_until date not null,
  issued_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  revoked_why text,
  primary key (office_id, id)
);
create unique index member_cards_code on member_cards (code);
create index member_cards_membership on member_cards (office_id, membership_id);

-- Whether a member agreed to be named on the public page. Append-only: the newest row counts; without one the answer is no.
create table public_name_consents (
  office_id int not null,
  id uuid not null,
  person_id uuid not null,
  agreed text not null check (agreed in ('yes', 'no')),
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (office_id, id)
);
create index public_name_consents_person on public_name_consents (office_id, person_id, noted_at);
