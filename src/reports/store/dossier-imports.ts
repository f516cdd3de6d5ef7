import { fold } from '../../basics/rules/text.ts';
import { addDays, atMinute, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { dueAt } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import { answerByOf } from '../../dossiers/rules/reception-limit.ts';
import { importDossiers } from '../../dossiers/store/import-dossiers.ts';
import { type DossierTable, type DossierTableInput, readDossierTable } from '../rules/import-dossiers.ts';
import { importRowWords, type RowProblem } from '../rules/import-row-words.ts';
import { type DossierFacts, type DossierPlan, type KnownDossier, likenessOf, planDossierImport } from '../rules/plan-dossier-import.ts';
import { type ImportInput, type Layout, layOut } from './lay-out-import.ts';

export type UnderstoodDossiers = {
  readonly kind: 'dossiers';
  readonly layout: Layout;
  readonly table: DossierTable;
  readonly plan: DossierPlan;
  readonly problems: readonly RowProblem[];
};

/** What a list of dossiers would become; nothing is written. */
export async function previewDossiers(db: Db, input: ImportInput): Promise<UnderstoodDossiers> {
  const layout = await layOut(db, input);
  const { head, problems } = layout;
  if (head === null || problems.length > 0) return { kind: 'dossiers', layout, table: { rows: [], skipped: [] }, plan: { rows: [], dossiers: [], wrong: 0 }, problems };
  const { office, choices, now } = input;
  const facts = lawOf(input);
  const table = readDossierTable({ ...layout, ...facts, head, leftOut: new Set(choices.leftOut), unitCode: office.unitCode, channel: choices.channel, now });
  const plan = planDossierImport(table, await factsOf(db, office.id, table));
  return { kind: 'dossiers', layout, table, plan, problems: table.rows.length === 0 ? [importRowWords.noRows] : [] };
}

/** Through the same door as all history: each with its ledger, a number of the day, and its old number as an alias. */
export async function writeDossiers(db: Db, { office }: ImportInput, { plan }: UnderstoodDossiers): Promise<void> {
  await importDossiers({ db, source: plan.dossiers, progress: () => undefined, offices: [office.id] });
}

/** Procedures, limits and hours of then. */
function lawOf({ directory, catalogue, office, now }: ImportInput): Pick<DossierTableInput, 'procedureOf' | 'dueOf' | 'isInCalendar'> {
  const codes = new Map<string, string>();
  for (const { code, name, commonWords } of catalogue.search('', plainDateOf(now)))
    for (const words of [name.vi, ...commonWords]) if (!codes.has(fold(words))) codes.set(fold(words), code);
  const calendarOn = (at: Instant) => directory.calendarOf(office.id, plainDateOf(at));
  return {
    procedureOf(words, day) {
      const version = catalogue.inForce(words.trim(), day) ?? catalogue.inForce(codes.get(fold(words).replace(/^(thu tuc|ho so)( hanh chinh)? /, '')) ?? '', day);
      return version === null ? null : { code: version.code, name: version.name.vi };
    },
    dueOf(code, received) {
      const limit = catalogue.inForce(code, plainDateOf(received))?.timeLimits.find((one) => one.case === 'default');
      const due = limit === undefined ? null : dueAt({ limit: limit.limit, from: received, calendar: calendarOn(received) });
      return due?.ok === true ? due.value : null;
    },
    isInCalendar: (received) => answerByOf({ submittedAt: received, calendar: calendarOn(received) }).ok,
  };
}

async function factsOf(db: Db, officeId: number, { rows }: DossierTable): Promise<DossierFacts> {
  const dossiers = rows.flatMap(({ dossier }) => dossier ?? []);
  const numbered = await db.query<KnownDossier & { alias: string }>(
    `select a.alias, d.code, d.applicant_folded as "applicantFolded", d.procedure_code as "procedureCode"
     from dossier_aliases a join dossiers d on d.office_id = a.office_id and d.id = a.dossier_id where a.office_id = $1 and a.alias = any ($2)`,
    [officeId, dossiers.map(({ number }) => number)],
  );
  const days = dossiers.map(({ submittedAt }) => plainDateOf(submittedAt)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const alike =
    first === undefined || last === undefined
      ? []
      : (
          await db.query<{ code: string; applicantFolded: string; procedureCode: string; day: PlainDate }>(
            `select d.code, d.applicant_folded as "applicantFolded", d.procedure_code as "procedureCode", (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as day
             from dossiers d where d.office_id = $1 and d.submitted_at >= $2 and d.submitted_at < $3 and d.applicant_folded = any ($4)`,
            [officeId, atMinute(first, 0), atMinute(addDays(last, 1), 0), [...new Set(dossiers.map(({ applicant }) => fold(applicant.fullName)))]],
          )
        ).rows;
  return {
    byNumber: new Map(numbered.rows.map(({ alias, ...known }) => [alias, known])),
    alike: new Map(alike.map(({ code, applicantFolded, procedureCode, day }) => [likenessOf(applicantFolded, procedureCode, day), code])),
  };
}
