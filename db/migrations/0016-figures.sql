-- Figures: how each dossier ended, and the months of what is finished, added up (docs/decisions/0018).
-- office_id comes first in every key (docs/decisions/0004).

-- Told by the ledger; the stage forgets it once the result was returned and the dossier archived.
alter table dossiers add column ended_as text
  constraint dossiers_ended_as check (ended_as in ('granted', 'declined', 'refused', 'withdrawn', 'stopped', 'supplementExpired'));

update dossiers d set ended_as = coalesce(
  (select case a.kind when 'refuse' then 'refused' when 'confirmWithdrawal' then 'withdrawn' when 'stop' then 'stopped' else 'supplementExpired' end
   from dossier_acts a where a.office_id = d.office_id and a.dossier_id = d.id and a.kind in ('refuse', 'confirmWithdrawal', 'stop', 'expireSupplement')
   order by a.seq desc limit 1),
  (select a.content ->> 'decision' from dossier_acts a where a.office_id = d.office_id and a.dossier_id = d.id and a.kind = 'proposeResult' order by a.seq desc limit 1))
where d.finished_at is not null;

-- What was finished in a period, whenever it was submitted; nothing of it is written while a dossier is open.
create index dossiers_finished on dossiers (office_id, finished_at)
  include (submitted_at, due_at, service_level, field, channel, help_place, received_at, supplement_requested_at, ended_as) where finished_at is not null;
create index dossiers_late on dossiers (office_id, due_at) where finished_at > due_at;

-- Days 1 to 14 of a month, or from the 15th on, told by their first moment in Vietnamese time: calendar months and the periods of Nghị định 09/2019, which
-- go from the 15th to the 14th, are both made of whole halves.
create function half_month(moment timestamptz) returns timestamptz language sql stable as $$
  select case when extract(day from moment at time zone 'Asia/Ho_Chi_Minh') >= 15
    then date_trunc('month', moment, 'Asia/Ho_Chi_Minh') + interval '336 hours' else date_trunc('month', moment, 'Asia/Ho_Chi_Minh') end
$$;

-- Finished dossiers by the halves of months in which they were submitted and finished; what is open is always counted itself. A row compares with a
-- boundary as a dossier does.
create table figure_months (
  office_id int not null,
  submitted_half timestamptz not null,
  finished_half timestamptz not null,
  timing text not null,
  -- Of what came late; 'infinity' for all others: they were never overdue.
  due_half timestamptz not null,
  service_level text not null,
  field text not null,
  -- How it came in: online alone, with help at a neighbourhood post, with help at ward or district; at the desk; by post.
  place text not null,
  dossiers int not null,
  received int not null,
  supplement_asked int not null,
  declined int not null,
  refused int not null,
  withdrawn int not null,
  stopped int not null,
  constraint figure_months_pkey primary key (office_id, finished_half, submitted_half, timing, due_half, service_level, field, place),
  constraint figure_months_timing check (timing in ('early', 'onTime', 'late')),
  constraint figure_months_place check (place in ('self', 'neighbourhood', 'ward', 'counter', 'post'))
) with (fillfactor = 80);

-- The one cell a dossier belongs to, none while it is open. The same words stand in src/reports/store/figure-sql.ts; a test holds the two together.
create function figure_cell(d dossiers) returns setof figure_months language sql stable as $$
  select d.office_id,
    half_month(d.submitted_at),
    half_month(d.finished_at),
    case when d.due_at is null then 'onTime' when d.finished_at > d.due_at then 'late'
      when (d.finished_at at time zone 'Asia/Ho_Chi_Minh')::date < (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date then 'early' else 'onTime' end,
    case when d.finished_at > d.due_at then half_month(d.due_at) else 'infinity'::timestamptz end,
    d.service_level,
    d.field,
    case when d.channel <> 'online' then d.channel when d.help_place is null then 'self' when d.help_place = 'neighbourhood' then 'neighbourhood' else 'ward' end,
    1,
    (d.received_at is not null)::int,
    (d.received_at is null and d.supplement_requested_at is not null)::int,
    (d.ended_as is not distinct from 'declined')::int,
    (d.ended_as is not distinct from 'refused')::int,
    (d.ended_as is not distinct from 'withdrawn')::int,
    (d.ended_as in ('stopped', 'supplementExpired') and d.ended_as is not null)::int
  where d.finished_at is not null
$$;

-- Finished dossiers come in whole only by an import; a filing is open, and nothing is written for it.
create function add_new_to_figures() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_rows where finished_at is not null) then
    insert into figure_months as m
    select c.office_id, c.submitted_half, c.finished_half, c.timing, c.due_half, c.service_level, c.field, c.place,
      sum(c.dossiers), sum(c.received), sum(c.supplement_asked), sum(c.declined), sum(c.refused), sum(c.withdrawn), sum(c.stopped)
    from new_rows n join dossiers d on d.office_id = n.office_id and d.id = n.id cross join lateral figure_cell(d) c
    where n.finished_at is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 3, 2, 4, 5, 6, 7, 8
    on conflict on constraint figure_months_pkey do update set
      dossiers = m.dossiers + excluded.dossiers, received = m.received + excluded.received, supplement_asked = m.supplement_asked + excluded.supplement_asked,
      declined = m.declined + excluded.declined, refused = m.refused + excluded.refused, withdrawn = m.withdrawn + excluded.withdrawn, stopped = m.stopped + excluded.stopped;
  end if;
  return null;
end $$;

create function take_from_figures(d dossiers) returns void language sql as $$
  update figure_months m set
    dossiers = m.dossiers - c.dossiers, received = m.received - c.received, supplement_asked = m.supplement_asked - c.supplement_asked,
    declined = m.declined - c.declined, refused = m.refused - c.refused, withdrawn = m.withdrawn - c.withdrawn, stopped = m.stopped - c.stopped
  from figure_cell(d) c
  where m.office_id = c.office_id and m.finished_half = c.finished_half and m.submitted_half = c.submitted_half and m.timing = c.timing
    and m.due_half = c.due_half and m.service_level = c.service_level and m.field = c.field and m.place = c.place
$$;

create function add_to_figures(d dossiers) returns void language sql as $$
  insert into figure_months as m select * from figure_cell(d)
  on conflict on constraint figure_months_pkey do update set
    dossiers = m.dossiers + excluded.dossiers, received = m.received + excluded.received, supplement_asked = m.supplement_asked + excluded.supplement_asked,
    declined = m.declined + excluded.declined, refused = m.refused + excluded.refused, withdrawn = m.withdrawn + excluded.withdrawn, stopped = m.stopped + excluded.stopped
$$;

create function move_in_figures() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.finished_at is not null then perform take_from_figures(old); end if;
  if tg_op = 'UPDATE' and new.finished_at is not null then perform add_to_figures(new); end if;
  return null;
end $$;

create function empty_figures() returns trigger language plpgsql as $$
begin
  delete from figure_months;
  return null;
end $$;

insert into figure_months
select c.office_id, c.submitted_half, c.finished_half, c.timing, c.due_half, c.service_level, c.field, c.place,
  sum(c.dossiers), sum(c.received), sum(c.supplement_asked), sum(c.declined), sum(c.refused), sum(c.withdrawn), sum(c.stopped)
from dossiers d cross join lateral figure_cell(d) c group by 1, 2, 3, 4, 5, 6, 7, 8;

create trigger dossiers_new_in_figures after insert on dossiers referencing new table as new_rows for each statement execute function add_new_to_figures();
create trigger dossiers_move_in_figures after update on dossiers for each row
  when ((old.finished_at is not null or new.finished_at is not null)
    and (old.finished_at, old.due_at, old.ended_as, old.received_at, old.supplement_requested_at, old.submitted_at, old.office_id, old.service_level, old.field, old.channel, old.help_place)
      is distinct from (new.finished_at, new.due_at, new.ended_as, new.received_at, new.supplement_requested_at, new.submitted_at, new.office_id, new.service_level, new.field, new.channel, new.help_place))
  execute function move_in_figures();
create trigger dossiers_gone_from_figures after delete on dossiers for each row when (old.finished_at is not null) execute function move_in_figures();
create trigger dossiers_emptied after truncate on dossiers for each statement execute function empty_figures();
