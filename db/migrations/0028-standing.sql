-- By which whoever saved a version knows it again when the answer to it was lost.
alter table report_versions add column act_id uuid;

-- That nobody knew a total, and who said so, before an import filled it in: said again when the import is taken back.
alter table imported_figures add column unknown_source text;
alter table imported_figures add column unknown_since timestamptz;
alter table imported_figures add constraint imported_figures_unknown check ((unknown_source is null) = (unknown_since is null));
