/**
 * Files a batch: takes numbers and places in the ledgers, inserts rows, first acts and notices. Ids that are known are left out of the answer.
 * `{code}` in the body of a notice becomes the code. Offices come sorted, so that two processes lock counters and heads in one order.
 */
export const filingSql = `
with item as materialized (
  select * from unnest(
    string_to_array($1, chr(30))::int[], string_to_array($2, chr(30))::uuid[], string_to_array($3, chr(30))::date[],
    string_to_array($4, chr(30)), string_to_array($5, chr(30)), string_to_array($6, chr(30))::int[],
    string_to_array($7, chr(30)), string_to_array($8, chr(30)), string_to_array($9, chr(30)),
    string_to_array($10, chr(30), ''), string_to_array($11, chr(30), ''),
    string_to_array($12, chr(30)), string_to_array($13, chr(30)), string_to_array($14, chr(30), ''),
    string_to_array($15, chr(30), '')::int[], string_to_array($16, chr(30), ''), string_to_array($17, chr(30)),
    string_to_array($18, chr(30))::timestamptz[], string_to_array($19, chr(30))::timestamptz[],
    string_to_array($20, chr(30)), string_to_array($21, chr(30))::timestamptz[], string_to_array($22, chr(30)),
    string_to_array($23, chr(30))::uuid[], string_to_array($24, chr(30)), string_to_array($25, chr(30), ''), string_to_array($26, chr(30))
  ) with ordinality as t (
    office_id, id, day, agency_code, procedure_code, procedure_version, field, service_level, channel, help_place, help_unit_code,
    applicant_name, applicant_folded, phone, birth_year, personal_id, content_digest, submitted_at, answer_by, actor, happened_at,
    content, notice_id, notice_channel, notice_address, notice_body, position
  )
), fresh as materialized (
  select item.*, row_number() over (partition by office_id, day order by position) as rank, row_number() over (partition by office_id order by position) as office_rank
  from item where not exists (select 1 from dossiers where dossiers.id = item.id)
), counter as (
  insert into dossier_counters as c (office_id, day, last_serial)
  select office_id, day, count(*) from fresh group by office_id, day order by office_id, day
  on conflict (office_id, day) do update set last_serial = c.last_serial + excluded.last_serial
  returning office_id, day, last_serial
), head as materialized (
  select office_id, last_place, chain from ledger_heads where office_id in (select office_id from fresh) order by office_id for update
), size as (
  select office_id, day, count(*) as count from fresh group by office_id, day
), numbered as materialized (
  select fresh.*, (counter.last_serial - size.count + fresh.rank)::int as serial,
    agency_code || '-' || to_char(fresh.day, 'YYMMDD') || '-' ||
      lpad((counter.last_serial - size.count + fresh.rank)::text, greatest(4, length((counter.last_serial - size.count + fresh.rank)::text)), '0') as code
  from fresh join counter using (office_id, day) join size using (office_id, day)
), chained as materialized (
  select written.*, ledger_chain(before, ledger_text(office_id, place, id, 0, id, 'submit', actor::json, happened_at, submitted_at, content::json, consequences))
    over (partition by office_id order by place) as chain
  from (
    select numbered.*, head.last_place + office_rank as place, head.chain as before,
      json_build_object('code', code, 'answerBy', to_char(answer_by at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as consequences
    from numbered join head using (office_id)
  ) written
), dossier as (
  insert into dossiers (
    office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, help_place, help_unit_code,
    applicant_name, applicant_folded, phone, birth_year, personal_id, content_digest, submitted_at, answer_by, entries
  )
  select office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, 'submitted', channel, help_place, help_unit_code,
    applicant_name, applicant_folded, phone, birth_year, personal_id, content_digest, submitted_at, answer_by, 1
  from numbered
), act as (
  insert into dossier_acts (office_id, dossier_id, seq, act_id, kind, actor, happened_at, recorded_at, content, consequences, place, chain)
  select office_id, id, 0, id, 'submit', actor::json, happened_at, submitted_at, content::json, consequences, place, chain
  from chained
), headed as (
  update ledger_heads h set last_place = newest.place, chain = newest.chain
  from (select distinct on (office_id) office_id, place, chain from chained order by office_id, place desc) newest
  where h.office_id = newest.office_id
), notice as (
  insert into notices (office_id, id, dossier_id, kind, channel, address, body, created_at, state, next_try_at)
  select office_id, notice_id, id, 'submit', notice_channel, coalesce(notice_address, ''), replace(notice_body, '{code}', code), submitted_at,
    case when notice_address is null then 'noAddress' else 'queued' end, case when notice_address is null then null else submitted_at end
  from numbered
)
select id, code from numbered`;
