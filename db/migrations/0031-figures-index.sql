-- Figures by procedure, the lists behind a number, the counts of a desk and the search of names find what they ask in the indexes: of ten million dossiers, only the pages of those
-- that are shown are read (docs/benchmarks.md).
drop index dossiers_finished;
create index dossiers_finished on dossiers (office_id, finished_at)
  include (id, submitted_at, due_at, service_level, field, channel, help_place, received_at, supplement_requested_at, ended_as, procedure_code, help_unit_code) where finished_at is not null;
drop index dossiers_open;
create index dossiers_open on dossiers (office_id, stage, (coalesce(due_at, answer_by)), id)
  include (submitted_at, due_at, answer_by, assignee_id, service_level, field, channel, help_place, received_at, supplement_requested_at, finished_at, ended_as, procedure_code,
    help_unit_code) where finished_at is null;
drop index dossiers_figures;
create index dossiers_figures on dossiers (office_id, submitted_at)
  include (id, service_level, channel, help_place, received_at, due_at, finished_at, supplement_requested_at, applicant_folded);
