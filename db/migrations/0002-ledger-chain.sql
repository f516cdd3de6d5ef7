-- The ledger of each office is a chain: every act carries its place and the digest of itself and of all before it.
-- Whoever changes, removes or slips in a row breaks the chain at that row; whoever makes the chain anew contradicts the signed heads.

alter table dossier_acts add column place bigint;
alter table dossier_acts add column chain bytea;
alter table dossier_acts add constraint dossier_acts_place unique (office_id, place);

-- Where the chain of an office ends. Locked by every act of the office, for a moment, in the order of offices.
create table ledger_heads (
  office_id int primary key,
  last_place bigint not null,
  chain bytea not null
);

-- The head of a day, signed and published: what anybody keeps a copy of can't be made anew behind his back.
create table ledger_days (
  office_id int not null,
  day date not null,
  last_place bigint not null,
  statement text not null,
  key_id text not null,
  signature text not null,
  primary key (office_id, day)
);

-- The very text of a row, made the same way by src/dossiers/rules/ledger-chain.ts. No JSON and no clean text holds chr(30).
create function ledger_text(
  office_id int, place bigint, dossier_id uuid, seq int, act_id uuid, kind text, actor json,
  happened_at timestamptz, recorded_at timestamptz, content json, consequences json
) returns text language sql stable as $$
  select concat_ws(chr(30), office_id, place, dossier_id, seq, act_id, kind, actor,
    to_char(happened_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), content, consequences)
$$;

create function ledger_link(before bytea, row_text text) returns bytea language plpgsql immutable as $$
begin
  return sha256(before || convert_to(row_text, 'UTF8'));
end
$$;

create function ledger_step(state bytea, head bytea, row_text text) returns bytea language plpgsql immutable as $$
begin
  return sha256(coalesce(state, head) || convert_to(row_text, 'UTF8'));
end
$$;

-- Over rows in their order: each gets the digest of itself and all before it, beginning at `head`.
create aggregate ledger_chain(head bytea, row_text text) (sfunc = ledger_step, stype = bytea);

-- What was written before this day is chained as it stands, in the order in which it was recorded.
with placed as (
  select office_id, dossier_id, seq, row_number() over (partition by office_id order by recorded_at, dossier_id, seq) as place from dossier_acts
), chained as (
  select a.office_id, a.dossier_id, a.seq, p.place, ledger_chain(
    sha256(convert_to('dong-hanh ledger of office ' || a.office_id, 'UTF8')),
    ledger_text(a.office_id, p.place, a.dossier_id, a.seq, a.act_id, a.kind, a.actor, a.happened_at, a.recorded_at, a.content, a.consequences)
  ) over (partition by a.office_id order by p.place) as chain
  from dossier_acts a join placed p using (office_id, dossier_id, seq)
)
update dossier_acts set place = chained.place, chain = chained.chain from chained
where dossier_acts.office_id = chained.office_id and dossier_acts.dossier_id = chained.dossier_id and dossier_acts.seq = chained.seq;

insert into ledger_heads (office_id, last_place, chain)
select distinct on (office_id) office_id, place, chain from dossier_acts order by office_id, place desc;
