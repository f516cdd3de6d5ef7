-- Tables of the past that came in from spreadsheets: what was taken, by whom, and taken back or not (docs/decisions/0023).
-- office_id is the office that brought it in and comes first in every key (docs/decisions/0004).

create table data_imports (
  office_id int not null,
  id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  -- Where the table comes from, in the words of whoever brought it in.
  origin text not null,
  rows_taken int not null,
  -- What was written otherwise than it stood in the file, with the original: phones with old prefixes, totals that do not close.
  remarks json not null,
  officer_id uuid,
  imported_at timestamptz not null,
  constraint data_imports_pkey primary key (office_id, id),
  constraint data_imports_kind check (kind in ('figures', 'dossiers'))
);

-- That an import was taken back, and by whom: added, never changed.
create table data_import_undos (
  office_id int not null,
  import_id uuid not null,
  officer_id uuid,
  undone_at timestamptz not null,
  constraint data_import_undos_pkey primary key (office_id, import_id),
  constraint data_import_undos_of foreign key (office_id, import_id) references data_imports (office_id, id)
);

-- How the columns of a table with these heads were understood last time.
create table data_import_mappings (
  office_id int not null,
  kind text not null,
  signature text not null,
  columns json not null,
  constraint data_import_mappings_pkey primary key (office_id, kind, signature)
);

create function refuse_import_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger data_imports_append_only before update or delete on data_imports for each row execute function refuse_import_change();
create trigger data_import_undos_append_only before update or delete on data_import_undos for each row execute function refuse_import_change();

-- Totals are told of one service level or of all (null), and know the import they came with; a period that nobody knows is one period, not many.
alter table imported_figures add column level text constraint imported_figures_level check (level in ('3', '4', 'full', 'partial', 'none'));
alter table imported_figures add column import_id uuid;
alter table imported_figures drop constraint imported_figures_once;
alter table imported_figures add constraint imported_figures_once unique nulls not distinct (office_id, key, scope, level, period_from, period_to);
