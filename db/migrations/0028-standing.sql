-- By which whoever saved a version knows it again when the answer to it was lost.
alter table report_versions add column act_id uuid;
