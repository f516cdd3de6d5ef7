-- Tests of micro-lessons (data/teams/lessons.json) that members took. office_id, that of the member, comes first in every key (docs/decisions/0004).
-- Append-only: whoever takes a test again has another row.
create table training_tests (
  office_id int not null,
  id uuid not null,
  person_id uuid not null,
  lesson_code text not null,
  -- As the data were then: a lesson that changes does not change what somebody answered.
  lessons_version text not null,
  answers int[] not null,
  right_count int not null,
  question_count int not null,
  passed text not null,
  taken_at timestamptz not null,
  primary key (office_id, id),
  constraint training_tests_passed check (passed in ('yes', 'no')),
  constraint training_tests_counts check (0 <= right_count and right_count <= question_count and cardinality(answers) = question_count)
);
create unique index training_tests_id on training_tests (id);
create index training_tests_person on training_tests (person_id, taken_at);

create function refuse_training_test_change() returns trigger language plpgsql as $$
begin
  raise exception 'training_tests is append-only';
end $$;
create trigger training_tests_append_only before update or delete on training_tests for each row execute function refuse_training_test_change();
