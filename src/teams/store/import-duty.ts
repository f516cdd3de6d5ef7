import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { nullable, oneOf, PlainDateShape } from '../../basics/rules/shapes.ts';
import { atMinute, type Instant, millisOf, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { readClock } from '../rules/duty-clock.ts';
import type { DutyLine } from '../rules/duty-pattern.ts';
import { addDutyLines } from './duty.ts';
import { saveTeamPosts } from './team-posts.ts';

const closed = { additionalProperties: false };

const LineShape = Type.Object(
  {
    isoWeekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 })),
    from: Type.String(),
    to: Type.String(),
    seats: Type.Integer({ minimum: 1, maximum: 20 }),
    onDaysOff: oneOf('closed', 'open'),
  },
  closed,
);

const PostShape = Type.Object(
  {
    unitCode: Type.String(),
    address: Type.String(),
    streets: Type.Array(Type.String()),
    latitude: nullable(Type.Number()),
    longitude: nullable(Type.Number()),
    placeKnown: oneOf('measured', 'invented', 'unknown'),
    phone: nullable(Type.String()),
    help: Type.Array(oneOf('wheelchair', 'computer', 'printer', 'scanner', 'wifi', 'seats')),
    note: nullable(Type.String()),
    pattern: Type.String(),
  },
  closed,
);

const DutyFileShape = Type.Object(
  { validFrom: PlainDateShape, about: Type.String(), patterns: Type.Record(Type.String(), Type.Array(LineShape)), posts: Type.Array(PostShape) },
  closed,
);
type DutyFile = Static<typeof DutyFileShape>;

/** Brings in the posts of an authority and their weeks from duty.json, where its folder has one. Safe to repeat: the ids follow from the file. */
export async function importDuty(db: Db, { folder, now }: { readonly folder: string; readonly now: Instant }): Promise<void> {
  if (!(await readdir(folder)).includes('duty.json')) return;
  const file = await readJsonFile(join(folder, 'duty.json'), DutyFileShape);
  const directory = await loadDirectory(db);
  const today = file.validFrom as PlainDate;
  const officeOf = (unitCode: string): number => {
    const office = directory.officeOfUnit(unitCode) ?? directory.officeOfUnit(directory.unit(unitCode, today)?.parentCode ?? '');
    if (office === null) throw new Error(`duty.json: no office for the unit ${unitCode}`);
    return office.id;
  };
  const rows = file.posts.map((post, place) => ({ post, officeId: officeOf(post.unitCode), lines: linesOf(file, post, place) }));
  await saveTeamPosts(
    db,
    rows.map(({ post: { pattern: _, ...post }, officeId }) => ({ ...post, officeId })),
    { now, by: null },
  );
  for (const officeId of new Set(rows.map((row) => row.officeId)))
    await addDutyLines(
      db,
      officeId,
      rows.filter((row) => row.officeId === officeId).flatMap((row) => row.lines),
    );
}

const linesPerPostMax = 1000;

function linesOf(file: DutyFile, post: DutyFile['posts'][number], place: number): readonly DutyLine[] {
  const pattern = file.patterns[post.pattern];
  if (pattern === undefined) throw new Error(`duty.json: ${post.unitCode} has the pattern ${post.pattern}, which is not there`);
  const validFrom = file.validFrom as PlainDate;
  const seats = pattern.flatMap((line) => line.isoWeekdays.flatMap((isoWeekday) => Array.from({ length: line.seats }, () => ({ isoWeekday, line }))));
  return seats.map(({ isoWeekday, line }, at) => ({
    id: uuidV7From(millisOf(atMinute(validFrom, 0)) + place * linesPerPostMax + at, new Uint8Array(10)),
    unitCode: post.unitCode,
    isoWeekday,
    fromMinute: minuteOf(line.from),
    toMinute: minuteOf(line.to),
    personId: null,
    onDaysOff: line.onDaysOff,
    validFrom,
    validUntil: null,
  }));
}

function minuteOf(text: string): number {
  const minute = readClock(text);
  if (minute === null) throw new Error(`duty.json: ${text} is no time of day`);
  return minute;
}
