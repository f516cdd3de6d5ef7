import { compareVietnamese } from '../../basics/rules/text.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { type Catalogue, loadCatalogue } from '../../procedures/store/catalogue.ts';
import type { ReformGround } from '../rules/draft-ground.ts';
import type { Period } from '../rules/period.ts';
import { comingPeriods } from '../rules/reform-period.ts';
import type { KeptTarget } from '../rules/target.ts';
import { countedUnits, officesOf, spansOf } from './counted-units.ts';
import { type FigureAsked, noFilter } from './figure-source.ts';
import { countGroups } from './figures.ts';
import { fieldNames } from './group-names.ts';
import { currentTarget, listTargets } from './targets.ts';
import { countReturned } from './why-returned.ts';

type Asked = { readonly directory: Directory; readonly unit: Office; readonly period: Period; readonly now: Instant };

/** So many procedures are named as those with most to complete. */
const returnedMax = 3;

/** What the reform report of a unit names: its fields, the procedures sent back most, the targets of what comes. */
export async function reformGround(db: Db, { directory, unit, period, now }: Asked): Promise<ReformGround> {
  const offices = officesOf(directory, unit, unit.unitKind === 'district' ? 'all' : 'own');
  const asked = { spans: spansOf(countedUnits(directory, { offices, unit, version: null, period })), ...period, filter: noFilter, now };
  const catalogue = await loadCatalogue(db);
  return { fields: await fieldsOf(db, asked, catalogue), returned: await returnedMost(db, asked, catalogue), targets: await targetsToCome(db, unit, period) };
}

/** The rows of form II.06a, in its order. */
async function fieldsOf(db: Db, asked: FigureAsked, catalogue: Catalogue): Promise<ReformGround['fields']> {
  const names = fieldNames(catalogue, asked.to);
  const byField = await countGroups(db, asked, 'field');
  return [...byField]
    .filter(([, counts]) => counts.toHandle > 0)
    .map(([code]) => ({ code, name: names.get(code) ?? code }))
    .sort((one, other) => compareVietnamese(one.name, other.name));
}

async function returnedMost(db: Db, asked: FigureAsked, catalogue: Catalogue): Promise<ReformGround['returned']> {
  const rows = (await countReturned(db, asked)).filter(({ supplement }) => supplement > 0);
  const most = rows.sort((one, other) => other.supplement - one.supplement || (one.procedure < other.procedure ? -1 : 1)).slice(0, returnedMax);
  return most.map(({ procedure }) => ({ code: procedure, name: catalogue.inForce(procedure, asked.to)?.name.vi ?? catalogue.version(procedure, 1)?.name.vi ?? procedure }));
}

async function targetsToCome(db: Db, { id: officeId }: Office, period: Period): Promise<readonly KeptTarget[]> {
  const found: KeptTarget[] = [];
  for (const coming of comingPeriods(period)) {
    const all = await listTargets(db, { officeId, period: coming });
    found.push(...all.filter((one) => one.hundredths !== null && one === currentTarget(all, one)));
  }
  return found;
}
