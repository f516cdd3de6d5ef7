import { rate } from '../../basics/rules/numbers.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import { standingOfTask, type TaskStanding } from '../../directives/rules/task.ts';
import { listSteeringDocuments } from '../../directives/store/steering-documents.ts';
import { tasksRaised } from '../../directives/store/tasks.ts';
import { trainingTotals } from '../../teams/store/training-hours.ts';
import { formColumns, formNumbers } from '../rules/form-ii06a.ts';
import { yearBefore } from '../rules/period.ts';
import { isShareKey, targetKey } from '../rules/reform-figures.ts';
import { answersTold } from '../rules/satisfaction.ts';
import { shareOf } from '../rules/share-figure.ts';
import { askedBy, counted, dossierCounts, type FigureAsk, type Known, nothingKnown } from './figure-ask.ts';
import { countGroups } from './figures.ts';
import { countSaid } from './satisfaction.ts';
import { listTargets } from './targets.ts';
import { countReturned } from './why-returned.ts';

/** Figures of the reform report, from the same counts as the pages that show them: a key that is none of them is unknown. */
export async function reformFigure(ask: FigureAsk, key: string): Promise<Known> {
  const [family = '', ...rest] = key.split('.');
  const name = rest.join('.');
  switch (family) {
    case 'form':
      return counted(await formCell(ask, name));
    case 'share':
      return counted(isShareKey(name) ? shareOf(name, await dossierCounts(ask)).part : null);
    case 'points':
      return counted(await points(ask, name));
    case 'supplements':
    case 'filed':
      return counted(await returned(ask, family, name));
    case 'satisfaction':
      return counted(await satisfied(ask, name));
    case 'training':
      return counted(await trained(ask, name));
    case 'tasks':
      return counted(await tasks(ask, name));
    case 'documents':
      return counted(name === 'issued' ? await documents(ask) : null);
    case 'target':
    case 'targetOutOf':
      return target(ask, family, name);
    default:
      return nothingKnown;
  }
}

/** A column of form II.06a, of one field or of all. */
async function formCell(ask: FigureAsk, name: string): Promise<number | null> {
  const [columnText = '', field] = name.split('.');
  const column = formColumns.find((one) => String(one) === columnText);
  if (column === undefined) return null;
  if (field === undefined) return formNumbers(await dossierCounts(ask))[column];
  const byField = await ask.once(`fields ${placeOf(ask)}`, () => countGroups(ask.db, askedBy(ask), 'field'));
  const counts = byField.get(field);
  return counts === undefined ? 0 : formNumbers(counts)[column];
}

/** The rate of the period less that of the year before, in hundredths of a point; unknown where either has nothing to divide by. */
async function points(ask: FigureAsk, name: string): Promise<number | null> {
  if (!isShareKey(name)) return null;
  const rateOf = async (period: Pick<FigureAsk['ref'], 'from' | 'to'>) => {
    const { part, whole } = shareOf(name, await dossierCounts({ ...ask, ref: { ...ask.ref, ...period } }));
    return rate(part, whole)?.hundredths ?? null;
  };
  const [now, before] = [await rateOf(ask.ref), await rateOf(yearBefore(ask.ref))];
  return now === null || before === null ? null : now - before;
}

async function returned(ask: FigureAsk, family: 'supplements' | 'filed', procedure: string): Promise<number> {
  const rows = await ask.once(`returned ${placeOf(ask)}`, () => countReturned(ask.db, askedBy(ask)));
  const row = rows.find((one) => one.procedure === procedure);
  return (family === 'filed' ? row?.filed : row?.supplement) ?? 0;
}

/** Fewer than five answers are not told: those who read it know who came. */
async function satisfied(ask: FigureAsk, name: string): Promise<number | null> {
  const rows = await ask.once(`satisfaction ${placeOf(ask)}`, () => countSaid(ask.db, askedBy(ask)));
  const sum = (all: typeof rows) => all.reduce((total, { answers }) => total + answers, 0);
  const answers = sum(rows);
  if (answers > 0 && answers < answersTold) return null;
  if (name === 'answers') return answers;
  return name === 'satisfied' ? sum(rows.filter((one) => one.satisfied === 'yes')) : null;
}

async function trained({ db, once, officeIds, ref, now }: FigureAsk, name: string): Promise<number | null> {
  const { from, to } = ref;
  const totals = await once(`training ${officeIds.join()} ${from} ${to}`, () => trainingTotals(db, { officeIds, from, to, now }));
  if (name === 'sessions') return totals.sessions;
  return name === 'members' ? totals.members : null;
}

async function tasks({ db, once, officeIds, ref, now }: FigureAsk, name: string): Promise<number | null> {
  const { from, to } = ref;
  const given = await once(`tasks ${officeIds.join()} ${from} ${to}`, () => tasksRaised(db, { officeIds, from, to }));
  const day = plainDateOf(now) < to ? plainDateOf(now) : to;
  const standings = given.map(
    ({ task, acts }): TaskStanding =>
      standingOfTask(
        task,
        acts.filter(({ actedAt }) => plainDateOf(actedAt) <= day),
        day,
      ),
  );
  if (name === 'given') return given.length;
  if (name === 'done') return standings.filter(({ state }) => state === 'done').length;
  return name === 'overdue' ? standings.filter(({ overdue }) => overdue === 'yes').length : null;
}

async function documents({ db, directory, once, ref, now }: FigureAsk): Promise<number | null> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null) return null;
  const today = plainDateOf(now);
  const until = today < ref.to ? today : ref.to;
  const found = await once(`documents ${office.id} ${until}`, () => listSteeringDocuments(db, { officeId: office.id, until }));
  return found.filter(({ issuedOn }) => issuedOn >= ref.from).length;
}

/** 95% is told as 95 of 100, 95,5% as 9550 of 10000. */
async function target({ db, directory, once, ref }: FigureAsk, family: 'target' | 'targetOutOf', name: string): Promise<Known> {
  const office = directory.officeOfUnit(ref.unit);
  if (office === null) return nothingKnown;
  const all = await once(`targets ${office.id} ${ref.from} ${ref.to}`, () => listTargets(db, { officeId: office.id, period: ref }));
  const found = all.find((one) => targetKey(one) === `target.${name}`);
  if (found === undefined || found.hundredths === null) return nothingKnown;
  const isWhole = found.hundredths % 100 === 0;
  if (family === 'targetOutOf') return { ...nothingKnown, value: isWhole ? 100 : 10_000, source: found.document };
  return { ...nothingKnown, value: isWhole ? found.hundredths / 100 : found.hundredths, source: found.document };
}

function placeOf({ ref: { unit, scope, from, to } }: FigureAsk): string {
  return `${unit} ${scope} ${from} ${to}`;
}
