-- What is open is counted one by one: with what the figures ask of it in the index, ten million dossiers need none of their pages (docs/benchmarks.md).
drop index dossiers_open;
create index dossiers_open on dossiers (office_id, stage, (coalesce(due_at, answer_by)), id)
  include (submitted_at, due_at, service_level, field, channel, help_place, received_at, supplement_requested_at, finished_at, ended_as) where finished_at is null;
