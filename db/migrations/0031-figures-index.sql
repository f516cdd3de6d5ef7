-- Figures by procedure and the lists behind a number find what they ask in the indexes: of ten million dossiers, no page is read for it (docs/benchmarks.md).
drop index dossiers_finished;
create index dossiers_finished on dossiers (office_id, finished_at)
  include (id, submitted_at, due_at, service_level, field, channel, help_place, received_at, supplement_requested_at, ended_as, procedure_code, help_unit_code) where finished_at is not null;
drop index dossiers_open;
create index dossiers_open on dossiers (office_id, stage, (coalesce(due_at, answer_by)), id)
  include (submitted_at, due_at, service_level, field, channel, help_place, received_at, supplement_requested_at, finished_at, ended_as, procedure_code, help_unit_code) where finished_at is null;
