-- Training of the teams: courses, their sessions, who signed up, who was there, and certificates. office_id, that of the office which holds the course,
-- comes first in every key (docs/decisions/0004); the people may be of the offices below it.

-- Khóa tập huấn.
create table training_courses (
  office_id int not null,
  id uuid not null,
  title text not null,
  audience text not null,
  syllabus text[] not null,
  -- Of data/teams/lessons.json; their tests are those of the course.
  lesson_codes text[] not null,
  minutes int not null,
  pass_percent int not null,
  -- So many days after the session its tests still count.
  test_days int not null,
  -- Null: brought in with the authority.
  made_by uuid,
  made_at timestamptz not null,
  primary key (office_id, id),
  constraint training_courses_audience check (audience in ('members', 'officials', 'people')),
  constraint training_courses_minutes check (minutes between 15 and 6000),
  constraint training_courses_marks check (pass_percent between 1 and 100 and test_days between 0 and 365)
);
create unique index training_courses_id on training_courses (id);

-- Buổi tập huấn.
create table training_sessions (
  office_id int not null,
  id uuid not null,
  -- Of this office or of the one above it.
  course_id uuid not null,
  day date not null,
  from_minute int not null,
  to_minute int not null,
  place text not null,
  trainer text not null,
  capacity int not null,
  -- As the course was then: what somebody has sat through does not change with it.
  minutes int not null,
  -- Wards or neighbourhoods; none: all teams of the office and of the offices below it.
  unit_codes text[] not null,
  -- What the changing code on the screen is made from. Never leaves the server.
  secret text not null,
  cancelled_at timestamptz,
  cancelled_why text,
  made_by uuid,
  made_at timestamptz not null,
  primary key (office_id, id),
  constraint training_sessions_hours check (0 <= from_minute and from_minute < to_minute and to_minute <= 1440),
  constraint training_sessions_capacity check (capacity between 1 and 5000),
  constraint training_sessions_cancelled check ((cancelled_at is null) = (cancelled_why is null))
);
create unique index training_sessions_id on training_sessions (id);
create index training_sessions_day on training_sessions (office_id, day);

-- Append-only: the last line about somebody counts. Who has a seat and who waits follows from the order (src/teams/rules/signup.ts).
create table training_signups (
  office_id int not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  kind text not null,
  by_whom text not null,
  officer_id uuid,
  acted_at timestamptz not null,
  primary key (office_id, id),
  constraint training_signups_kind check (kind in ('signed', 'withdrawn')),
  constraint training_signups_by check (by_whom in ('ward', 'member'))
);
create index training_signups_session on training_signups (office_id, session_id, acted_at);
create index training_signups_person on training_signups (person_id);

-- Append-only: the last line about somebody counts.
create table training_attendance (
  office_id int not null,
  id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  kind text not null,
  how text not null,
  note text,
  officer_id uuid,
  marked_at timestamptz not null,
  primary key (office_id, id),
  constraint training_attendance_kind check (kind in ('present', 'takenBack')),
  constraint training_attendance_how check (how in ('qr', 'card', 'hand'))
);
create index training_attendance_session on training_attendance (office_id, session_id, marked_at);
create index training_attendance_person on training_attendance (person_id);

-- People who are no members are counted, never named. No row: nobody has told.
create table training_headcounts (
  office_id int not null,
  session_id uuid not null,
  audience text not null,
  people int not null,
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (office_id, session_id, audience),
  constraint training_headcounts_audience check (audience in ('officials', 'people')),
  constraint training_headcounts_people check (people between 0 and 100000)
);

-- Giấy chứng nhận tập huấn. One for a person and course; what stands on it is kept as it was.
create table training_certificates (
  office_id int not null,
  id uuid not null,
  code text not null,
  year int not null,
  number int not null,
  course_id uuid not null,
  session_id uuid not null,
  person_id uuid not null,
  full_name text not null,
  team_name text not null,
  course_title text not null,
  held_on date not null,
  minutes int not null,
  score int not null,
  signer text not null,
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  primary key (office_id, id),
  constraint training_certificates_number unique (office_id, year, number)
);
create unique index training_certificates_code on training_certificates (code);
-- Also when a ward and the district hold the same course.
create unique index training_certificates_once on training_certificates (person_id, course_id);

create function refuse_training_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger training_signups_append_only before update or delete on training_signups for each row execute function refuse_training_change();
create trigger training_attendance_append_only before update or delete on training_attendance for each row execute function refuse_training_change();
create trigger training_certificates_append_only before update or delete on training_certificates for each row execute function refuse_training_change();
