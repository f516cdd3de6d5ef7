-- Every list of the queue that stands for stages is read in the order in which it is shown, a page and no further.
drop index dossiers_open;
create index dossiers_open on dossiers (office_id, stage, (coalesce(due_at, answer_by)), id) where finished_at is null;
