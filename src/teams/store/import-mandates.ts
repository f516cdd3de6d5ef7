import { createHash } from 'node:crypto';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { addDays, atMinute, type Instant, millisOf, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Credit } from '../rules/help.ts';
import type { Mandate, MandateAct, MandateScope } from '../rules/mandate.ts';
import type { MandateFault } from '../rules/read-mandate.ts';

type Helped = {
  readonly officeId: number;
  readonly teamId: string;
  readonly personId: string;
  readonly fullName: string;
  readonly unitCode: string;
  readonly dossierId: string;
  readonly dossierOfficeId: number;
  readonly submittedAt: Instant;
};

type Told = {
  readonly daysAgo: number;
  readonly scope: MandateScope;
  readonly agreedBy: Mandate['agreedBy'];
  readonly acts: readonly { readonly kind: MandateAct['kind']; readonly actor: MandateAct['actor']; readonly why: readonly MandateFault[] }[];
  readonly credit: Credit;
};

/** One of each kind that a ward meets, so that its page can be tried. */
const told: readonly Told[] = [
  { daysAgo: 2, scope: 'allOnline', agreedBy: 'signature', acts: [], credit: 'confirmed' },
  { daysAgo: 9, scope: 'thisProcedure', agreedBy: 'phoneCode', acts: [{ kind: 'agreed', actor: 'phone', why: [] }], credit: 'confirmed' },
  { daysAgo: 1, scope: 'allOnline', agreedBy: 'paper', acts: [{ kind: 'doubted', actor: 'system', why: ['noPaper'] }], credit: 'unconfirmed' },
  { daysAgo: 4, scope: 'allOnline', agreedBy: 'phoneCode', acts: [], credit: 'confirmed' },
  { daysAgo: 20, scope: 'allOnline', agreedBy: 'paper', acts: [{ kind: 'agreed', actor: 'ward', why: [] }], credit: 'confirmed' },
];
const perWard = 3;
const lastsDays = 90;

/**
 * A few invented mandates of people who were helped in the past of the sample and come again: for each ward some, on the newest helped filings, given to the
 * leader of the team of the post. Nothing where there are no teams. The same at every loading on the same day.
 */
export async function importMandates({ db, now }: { readonly db: Db; readonly now: Instant }): Promise<void> {
  const today = plainDateOf(now);
  const filings = await newestHelped(db, today);
  for (const [i, filing] of filings.entries()) {
    const one = told[i % told.length];
    if (one !== undefined) await bringMandate(db, { filing, one, i, today });
  }
}

async function newestHelped(db: Db, today: PlainDate): Promise<readonly Helped[]> {
  const { rows } = await db.query<Helped>(
    `select * from (
       select t.office_id as "officeId", t.id as "teamId", p.id as "personId", p.full_name as "fullName", t.unit_code as "unitCode", d.id as "dossierId",
         d.office_id as "dossierOfficeId", d.submitted_at as "submittedAt", row_number() over (partition by t.office_id order by d.submitted_at desc, d.id) as place
       from dossiers d
       join teams t on t.unit_code = d.help_unit_code and t.level = 'neighbourhood' and t.kind_code = 'advisoryTeam'
       join memberships m on m.office_id = t.office_id and m.team_id = t.id and m.role = 'leader' and m.from_on <= $2 and (m.until_on is null or m.until_on >= $2)
       join team_people p on p.office_id = m.office_id and p.id = m.person_id
       where d.channel = 'online' and d.help_unit_code is not null
     ) helped where place <= $1 order by "officeId", place`,
    [perWard, today],
  );
  return rows;
}

async function bringMandate(db: Db, { filing, one, i, today }: { readonly filing: Helped; readonly one: Told; readonly i: number; readonly today: PlainDate }): Promise<void> {
  const day = addDays(today, -one.daysAgo);
  const agreedAt = atMinute(day, 8 * 60 + (i % 60));
  const id = idOf(agreedAt, `mandate ${filing.dossierId}`);
  const { officeId, teamId, personId, fullName, unitCode, dossierId } = filing;
  await db.query(
    `insert into mandates (office_id, id, team_id, person_id, unit_code, said_name, first_dossier_id, scope, agreed_by, agreed_at, until_on, ends_with_result, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'no', $10)`,
    [officeId, id, teamId, personId, unitCode, fullName, dossierId, one.scope, one.agreedBy, agreedAt, addDays(day, lastsDays)],
  );
  await db.query(
    `insert into helped_filings (office_id, dossier_id, dossier_office_id, unit_code, team_id, person_id, said_name, autonomy, mandate_id, credit, submitted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'some', $8, $9, $10) on conflict do nothing`,
    [officeId, dossierId, filing.dossierOfficeId, unitCode, teamId, personId, fullName, id, one.credit, filing.submittedAt],
  );
  for (const [n, act] of one.acts.entries()) {
    const actedAt = atMinute(day, 9 * 60 + n);
    await db.query('insert into mandate_acts (office_id, id, mandate_id, kind, actor, why, acted_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      officeId,
      idOf(actedAt, `mandate act ${n} ${dossierId}`),
      id,
      act.kind,
      act.actor,
      act.why,
      actedAt,
    ]);
  }
}

function idOf(at: Instant, what: string): Uuid {
  return uuidV7From(millisOf(at), createHash('sha256').update(what).digest());
}
