import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { nullable, oneOf } from '../../basics/rules/shapes.ts';
import { type Instant, millisOf, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { listOfficers } from '../../offices/store/officers.ts';
import { shareOrder } from '../rules/share-figure.ts';
import { targetLevels } from '../rules/target.ts';
import { unitScopes } from '../rules/unit-spans.ts';
import { addTarget, hasTarget, isSameTarget, listTargets } from './targets.ts';

const closed = { additionalProperties: false };
const Day = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

const TargetsFileShape = Type.Object(
  {
    source: Type.String(),
    targets: Type.Array(
      Type.Object(
        {
          unitCode: Type.String(),
          figure: oneOf(...shareOrder),
          scope: oneOf(...unitScopes),
          level: oneOf(...targetLevels),
          from: Day,
          to: Day,
          hundredths: Type.Integer({ minimum: 0, maximum: 10_000 }),
          document: Type.String({ minLength: 1 }),
          documentOn: nullable(Day),
          setAt: Type.Unsafe<Instant>({ type: 'string' }),
          why: nullable(Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);
type TargetsFile = Static<typeof TargetsFileShape>;

/** Targets of an authority in the order of the file, each set by a leader of its office, out of targets.json where its folder has one. Safe to repeat. */
export async function importTargets(db: Db, { folder }: { readonly folder: string }): Promise<void> {
  if (!(await readdir(folder)).includes('targets.json')) return;
  const file: TargetsFile = await readJsonFile(join(folder, 'targets.json'), TargetsFileShape);
  const directory = await loadDirectory(db);
  for (const { unitCode, from, to, setAt, ...one } of file.targets) {
    const office = directory.officeOfUnit(unitCode);
    const leader = office === null ? undefined : (await listOfficers(db, { officeId: office.id, now: setAt })).find(({ roles }) => roles.includes('leader'));
    if (office === null || leader === undefined) throw new Error(`targets.json: no leader of the unit ${unitCode}`);
    const target = { ...one, period: { from, to } };
    const id = uuidV7From(
      millisOf(setAt),
      createHash('sha256')
        .update(JSON.stringify([unitCode, from, to, one]))
        .digest(),
    );
    if (await hasTarget(db, { officeId: office.id, id })) continue;
    const version = (await listTargets(db, { officeId: office.id, period: target.period })).filter((kept) => isSameTarget(kept, target)).length + 1;
    const by = { id: leader.id, name: leader.fullName, officeId: office.id };
    await addTarget(db, { ...target, officeId: office.id, id, version, by, at: setAt });
  }
}
