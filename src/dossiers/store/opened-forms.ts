import { addMillis, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { draftStep, type draftSteps } from '../rules/draft-step.ts';

/** What stays of a form that was opened online once its draft goes: how many came how far (db/migrations/0028-opened-forms.sql). */
type Key = {
  readonly officeId: number;
  readonly openedOn: PlainDate;
  readonly procedure: string;
  readonly version: number;
  readonly step: (typeof draftSteps)[number];
  readonly page: string;
  readonly place: string;
};
type Counted = Key & { readonly forms: number };
type Forms = Pick<Catalogue, 'version'>;

/** In the place of the office where none was chosen. */
export const withoutOffice = 0;
const atOnce = 500;
const ended = `select t.id, coalesce(d.office_id, o.id, ${withoutOffice}) as "officeId", t.opened_on as "openedOn", t.procedure_code as procedure, t.procedure_version as version,
    array(select json_object_keys(t.answers)) as answered, case when t.papers::text in ('{}', '[]') then 'no' else 'yes' end as "hasPapers",
    case when d.id is null then 'no' else 'yes' end as filed,
    case when d.id is null then '' when d.help_place is null then 'self' when d.help_place = 'neighbourhood' then 'neighbourhood' else 'ward' end as place
  from drafts t left join offices o on o.unit_code = t.unit_code left join dossiers d on d.id = t.id`;
type EndedDraft = Omit<Key, 'step' | 'page'> & { readonly id: string; readonly answered: readonly string[]; readonly hasPapers: 'yes' | 'no'; readonly filed: 'yes' | 'no' };

/**
 * Counts every draft that has become a dossier or whose time is over, each once: the mark and the count are one transaction, and what another process
 * counts at the moment is left to it. How many it was.
 */
export async function tallyDrafts(pool: Pool, { now, forms }: { readonly now: Instant; readonly forms: Forms }): Promise<number> {
  let total = 0;
  for (let last = atOnce; last === atOnce; total += last) last = await tallySome(pool, { now, forms });
  return total;
}

async function tallySome(pool: Pool, { now, forms }: { readonly now: Instant; readonly forms: Forms }): Promise<number> {
  return pool.inTransaction(async (db) => {
    const { rows } = await db.query<EndedDraft>(
      `${ended} where t.tallied = 'no' and (t.expires_at <= $1 or d.id is not null) order by t.id limit ${atOnce} for update of t skip locked`,
      [now],
    );
    await db.query(
      `insert into opened_forms (office_id, opened_on, procedure_code, procedure_version, step, page, place, forms)
       select r."officeId", r."openedOn", r.procedure, r.version, r.step, r.page, r.place, r.forms
       from json_to_recordset($1::json) as r ("officeId" int, "openedOn" date, procedure text, version int, step text, page text, place text, forms int)
       order by 1, 2, 3, 4, 5, 6, 7
       on conflict (office_id, opened_on, procedure_code, procedure_version, step, page, place) do update set forms = opened_forms.forms + excluded.forms`,
      [JSON.stringify(grouped(rows, forms))],
    );
    await db.query("update drafts set tallied = 'yes' where id = any ($1::uuid[])", [rows.map(({ id }) => id)]);
    return rows.length;
  });
}

function grouped(drafts: readonly EndedDraft[], forms: Forms): readonly Counted[] {
  const cells = new Map<string, Counted>();
  for (const draft of drafts) {
    const { officeId, openedOn, procedure, version, place } = draft;
    const key: Key = { officeId, openedOn, procedure, version, ...draftStep({ ...draft, form: forms.version(procedure, version)?.form ?? null }), place };
    cells.set(nameOf(key), { ...key, forms: (cells.get(nameOf(key))?.forms ?? 0) + 1 });
  }
  return [...cells.values()];
}

function nameOf({ officeId, openedOn, procedure, version, step, page, place }: Key): string {
  return [officeId, openedOn, procedure, version, step, page, place].join('|');
}

/** `step: 'open'`: still a draft, with days left. */
export type OpenedCount = Pick<Counted, 'procedure' | 'version' | 'page' | 'place' | 'forms'> & { readonly step: Key['step'] | 'open' };

/** The forms opened in the days at these offices, what is kept and what is still a draft in one statement, so at one moment. */
export async function countOpenedForms(
  db: Db,
  { officeIds, from, to }: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly OpenedCount[]> {
  const { rows } = await db.query<OpenedCount>(
    `select procedure_code as procedure, procedure_version as version, step, page, place, sum(forms)::int as forms
     from opened_forms where office_id = any ($1::int[]) and opened_on between $2 and $3 group by 1, 2, 3, 4, 5
     union all
     select e.procedure, e.version, case e.filed when 'yes' then 'filed' else 'open' end, '', e.place, count(*)::int
     from (${ended} where t.tallied = 'no' and t.opened_on between $2 and $3) e where e."officeId" = any ($1::int[]) group by 1, 2, 3, 5`,
    [officeIds, from, to],
  );
  return rows;
}

/** From which day on every opened form is counted. */
export async function openedFormsSince(db: Db): Promise<PlainDate> {
  const { rows } = await db.query<{ since: PlainDate }>('select since from opened_forms_known');
  const [row] = rows;
  if (row === undefined) throw new Error('opened_forms_known is empty');
  return row.since;
}

export type OpenedDifference = Key & { readonly kept: number; readonly counted: number };
const dayMillis = 24 * 3_600_000;

/** Days whose counted drafts all still stand are counted anew out of those drafts; what is kept otherwise is told. A draft goes a week after its last change at the earliest. */
export async function compareOpenedForms(db: Db, { now, forms }: { readonly now: Instant; readonly forms: Forms }): Promise<readonly OpenedDifference[]> {
  const first = plainDateOf(addMillis(now, -6 * dayMillis));
  const { rows } = await db.query<{ kept: readonly Counted[]; standing: readonly EndedDraft[] }>(
    `select (select coalesce(json_agg(json_build_object('officeId', office_id, 'openedOn', opened_on, 'procedure', procedure_code, 'version', procedure_version,
         'step', step, 'page', page, 'place', place, 'forms', forms)), '[]') from opened_forms where opened_on >= $1) as kept,
       (select coalesce(json_agg(e), '[]') from (${ended} where t.tallied = 'yes' and t.opened_on >= $1) e) as standing`,
    [first],
  );
  const [found] = rows;
  if (found === undefined) return [];
  const [kept, counted] = [found.kept, grouped(found.standing, forms)].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  return [...new Map([...(kept ?? []), ...(counted ?? [])])]
    .map(([name, { forms: _, ...key }]) => ({ ...key, kept: kept?.get(name)?.forms ?? 0, counted: counted?.get(name)?.forms ?? 0 }))
    .filter((one) => one.kept !== one.counted);
}
